<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw_TZ">
<context>
    <name>AccountCard</name>
    <message>
        <source>Customer may pay this by themselves</source>
        <translation>Mteja anaweza kulipa mwenyewe</translation>
    </message>
    <message>
        <source>Till number</source>
        <translation>Nambari ya till</translation>
    </message>
    <message>
        <source>Paybill</source>
        <translation>Paybill</translation>
    </message>
    <message>
        <source>Account no.</source>
        <translation>Akaunti</translation>
    </message>
</context>
<context>
    <name>ActionStrip</name>
    <message>
        <source>Search</source>
        <translation>Tafuta</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Idadi</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Punguzo</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Weka kando</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zilizo kando</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Mteja</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ondoa</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Ondoa bidhaa</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Vitufe vyote</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>Needs a second person</source>
        <translation>Inahitaji mtu wa pili</translation>
    </message>
    <message>
        <source>Who allows it?</source>
        <translation>Nani anaruhusu?</translation>
    </message>
    <message>
        <source>Asked by {name}</source>
        <translation>Ombi la {name}</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>Nakala</translation>
    </message>
    <message>
        <source>Copy the newest one to a stick every day. Another folder is named in settings.toml.</source>
        <translation>Nakili ya karibuni kwenye flashi kila siku. Folda nyingine hutajwa kwenye settings.toml.</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Folda ya nakala</translation>
    </message>
</context>
<context>
    <name>BadRows</name>
    <message>
        <source>Rows that cannot be used: {count}. Nothing was imported.</source>
        <translation>Mistari isiyoweza kutumika: {count}. Hakuna kilichoingizwa.</translation>
    </message>
    <message>
        <source>Put the file right and choose it again, or begin without these rows.</source>
        <translation>Rekebisha faili na uichague tena, au anza bila mistari hii.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Mstari</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Safu</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Kasoro</translation>
    </message>
    <message>
        <source>Rows that cannot be used</source>
        <translation>Mistari isiyoweza kutumika</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>Lines of the sale</source>
        <translation>Bidhaa za mauzo</translation>
    </message>
</context>
<context>
    <name>BasketModel</name>
    <message>
        <source>No.</source>
        <translation>Na.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Idadi</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
</context>
<context>
    <name>BasketRow</name>
    <message>
        <source>NOT FOUND. {search} finds it, {remove} removes it</source>
        <translation>HAIPATIKANI. {search} inatafuta, {remove} inaondoa</translation>
    </message>
    <message>
        <source>{percent} off, saves {saved}</source>
        <translation>Punguzo {percent}, umeokoa {saved}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Inahifadhiwa</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Inarudishwa</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Amana</translation>
    </message>
    <message>
        <source>Saves {saved}</source>
        <translation>Inaokoa {saved}</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Imepimwa</translation>
    </message>
    <message>
        <source>HOW MUCH? Put it on the scale, {quantity} types it</source>
        <translation>KIASI GANI? Weka kwenye mizani, {quantity} ya kuandika</translation>
    </message>
    <message>
        <source>NOT SAVED. Enter tries again, {remove} removes it</source>
        <translation>HAIJAHIFADHIWA. Enter inajaribu tena, {remove} inaondoa</translation>
    </message>
    <message>
        <source>NO PRICE. {price} types it, {remove} removes it</source>
        <translation>HAINA BEI. {price} ya kuandika, {remove} inaondoa</translation>
    </message>
</context>
<context>
    <name>CashEntry</name>
    <message>
        <source>Cash the customer gave you</source>
        <translation>Pesa taslimu aliyokupa mteja</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>Noti %n</numerusform>
            <numerusform>Noti %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Kamili</translation>
    </message>
</context>
<context>
    <name>CashScreen</name>
    <message>
        <source>Cash payment</source>
        <translation>Malipo ya taslimu</translation>
    </message>
    <message>
        <source>given by the customer</source>
        <translation>aliyotoa mteja</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Bado</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Chenji</translation>
    </message>
    <message>
        <source>Pay part another way</source>
        <translation>Lipa sehemu kwa njia nyingine</translation>
    </message>
    <message>
        <source>Pay the rest another way</source>
        <translation>Lipa kwa njia nyingine</translation>
    </message>
    <message>
        <source>Keeps the receipt. Then just scan.</source>
        <translation>Risiti inahifadhiwa. Kisha skani tu.</translation>
    </message>
    <message>
        <source>Finish the sale</source>
        <translation>Maliza mauzo</translation>
    </message>
    <message>
        <source>Pay part by M-Pesa</source>
        <translation>Lipa sehemu kwa M-Pesa</translation>
    </message>
    <message>
        <source>Prints the receipt. Then just scan.</source>
        <translation>Risiti inachapishwa. Kisha skani tu.</translation>
    </message>
    <message>
        <source>Finish and open drawer</source>
        <translation>Maliza na ufungue droo</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>KSh {amount} short</source>
        <translation>Imepungua KSh {amount}</translation>
    </message>
    <message>
        <source>Change to give back</source>
        <translation>Chenji ya kurudisha</translation>
    </message>
    <message>
        <source>Easiest way to give it</source>
        <translation>Njia rahisi ya kuirudisha</translation>
    </message>
    <message>
        <source>Enter asks how the rest is paid.</source>
        <translation>Enter inauliza jinsi ya kulipa iliyobaki.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>not known</source>
        <translation>haijulikani</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>haijawekwa</translation>
    </message>
    <message>
        <source>working</source>
        <translation>inafanya kazi</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Customer</source>
        <translation>Mteja</translation>
    </message>
    <message>
        <source>Name or phone</source>
        <translation>Jina au simu</translation>
    </message>
    <message>
        <source>Nobody known is called so. It stays a name, without an account.</source>
        <translation>Hakuna anayejulikana hivyo. Litabaki jina tu, bila akaunti.</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Bila mteja</translation>
    </message>
    <message>
        <source>owes {owed}, may owe {limit}</source>
        <translation>deni {owed}, kikomo {limit}</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>hana akaunti</translation>
    </message>
    <message>
        <source>Only the name</source>
        <translation>Jina tu</translation>
    </message>
    <message>
        <source>Sell to {name}</source>
        <translation>Muuzie {name}</translation>
    </message>
    <message>
        <source>Choose a customer</source>
        <translation>Chagua mteja</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Customer display</source>
        <translation>Skrini ya mteja</translation>
    </message>
</context>
<context>
    <name>CustomerLine</name>
    <message>
        <source>Walk-in customer</source>
        <translation>Mteja wa kawaida</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Badilisha</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ongeza</translation>
    </message>
</context>
<context>
    <name>DebtCard</name>
    <message>
        <source>Type an amount up to {most}</source>
        <translation>Andika kiasi kisichozidi {most}</translation>
    </message>
    <message>
        <source>On account (deni)</source>
        <translation>Kwa deni</translation>
    </message>
    <message>
        <source>Owes now</source>
        <translation>Deni la sasa</translation>
    </message>
    <message>
        <source>This sale</source>
        <translation>Mauzo haya</translation>
    </message>
    <message>
        <source>Will owe</source>
        <translation>Litakuwa</translation>
    </message>
    <message>
        <source>May owe</source>
        <translation>Kikomo cha deni</translation>
    </message>
    <message>
        <source>Owe {amount}</source>
        <translation>Weka deni {amount}</translation>
    </message>
    <message>
        <source>{amount} over the limit: somebody else has to allow it</source>
        <translation>{amount} zaidi ya kikomo: lazima mtu mwingine akubali</translation>
    </message>
</context>
<context>
    <name>DiscountCard</name>
    <message>
        <source>Discount</source>
        <translation>Punguzo</translation>
    </message>
    <message>
        <source>The whole sale</source>
        <translation>Mauzo yote</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Bidhaa hii</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Asilimia</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Hakuna</translation>
    </message>
    <message>
        <source>Discount on {name}</source>
        <translation>Punguzo kwa {name}</translation>
    </message>
    <message>
        <source>Take the discount off</source>
        <translation>Ondoa punguzo</translation>
    </message>
    <message>
        <source>Give the discount</source>
        <translation>Toa punguzo</translation>
    </message>
    <message>
        <source>It costs {amount}</source>
        <translation>Bei ni {amount}</translation>
    </message>
    <message>
        <source>The customer saves</source>
        <translation>Mteja anaokoa</translation>
    </message>
    <message>
        <source>A discount is at most {most}</source>
        <translation>Punguzo haliwezi kuzidi {most}</translation>
    </message>
    <message>
        <source>{amount} instead of {before}</source>
        <translation>{amount} badala ya {before}</translation>
    </message>
    <message>
        <source>More than {part}: somebody else has to allow it</source>
        <translation>Zaidi ya {part}: lazima mtu mwingine akubali</translation>
    </message>
</context>
<context>
    <name>DrawerCard</name>
    <message>
        <source>Open the drawer</source>
        <translation>Fungua droo</translation>
    </message>
    <message>
        <source>Why? The reason stands on the shift&apos;s report.</source>
        <translation>Kwa nini? Sababu itaonekana kwenye ripoti ya zamu.</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Sababu kwa maneno yako</translation>
    </message>
    <message>
        <source>To give change for notes</source>
        <translation>Kuvunja noti</translation>
    </message>
    <message>
        <source>Wrong change was given</source>
        <translation>Chenji ilikosewa</translation>
    </message>
    <message>
        <source>To put coins in</source>
        <translation>Kuweka sarafu</translation>
    </message>
    <message>
        <source>To check the money</source>
        <translation>Kuhakiki pesa</translation>
    </message>
    <message>
        <source>The drawer did not open</source>
        <translation>Droo haikufunguka</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Sababu nyingine</translation>
    </message>
</context>
<context>
    <name>EmptiesCard</name>
    <message>
        <source>Empties</source>
        <translation>Chupa tupu</translation>
    </message>
    <message>
        <source>Plus and minus count, the arrows choose, F3 types how many.</source>
        <translation>Jumlisha na kutoa huhesabu, mishale huchagua, F3 huandika idadi.</translation>
    </message>
    <message>
        <source>No product of this shop bears a deposit</source>
        <translation>Hakuna bidhaa yenye amana dukani hapa</translation>
    </message>
    <message>
        <source>Goes back to the customer</source>
        <translation>Inarudi kwa mteja</translation>
    </message>
    <message numerus="yes">
        <source>Take %n empties back</source>
        <translation>
            <numerusform>Pokea chupa tupu %n</numerusform>
            <numerusform>Pokea chupa tupu %n</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {amount}: somebody else has to allow it</source>
        <translation>Zaidi ya {amount}: lazima mtu mwingine akubali</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>{amount} kila moja</translation>
    </message>
    <message numerus="yes">
        <source>%n on this sale already</source>
        <translation>
            <numerusform>tayari %n kwenye mauzo haya</numerusform>
            <numerusform>tayari %n kwenye mauzo haya</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>That can be kept.</source>
        <translation>Hiyo ni sawa.</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Your new shop</source>
        <translation>Duka lako jipya</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Nchi</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Kodi</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Mmiliki</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Maneno ya kurejesha</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Swali la {number} kati ya {count}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>once it is on paper</source>
        <translation>ukishaandika kwenye karatasi</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Fungua till</translation>
    </message>
    <message>
        <source>Begin without them</source>
        <translation>Anza bila hiyo</translation>
    </message>
    <message>
        <source>Make the shop</source>
        <translation>Anzisha duka</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Endelea</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>also called {name}</source>
        <translation>pia huitwa {name}</translation>
    </message>
    <message>
        <source>weighed</source>
        <translation>ya kupimwa</translation>
    </message>
</context>
<context>
    <name>GoodsCard</name>
    <message>
        <source>Sell at a typed price</source>
        <translation>Uza kwa bei ya kuandika</translation>
    </message>
    <message>
        <source>The shop has no price of its own for these.</source>
        <translation>Duka halina bei yake kwa hizi.</translation>
    </message>
    <message>
        <source>Sell {name}</source>
        <translation>Uza {name}</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Uza</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>bidhaa aina %n</numerusform>
            <numerusform>bidhaa aina %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>bidhaa %n</numerusform>
            <numerusform>bidhaa %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {amount}</source>
        <translation>Umeokoa {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n more above</source>
        <translation>
            <numerusform>Nyingine %n juu</numerusform>
            <numerusform>Nyingine %n juu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Another key</source>
        <translation>Kitufe kingine</translation>
    </message>
    <message>
        <source>Press the new key now, alone or with Ctrl, Alt or Shift.</source>
        <translation>Bonyeza kitufe kipya sasa, peke yake au pamoja na Ctrl, Alt au Shift.</translation>
    </message>
    <message>
        <source>Now: {key}</source>
        <translation>Sasa: {key}</translation>
    </message>
    <message>
        <source>Its own key: {key}</source>
        <translation>Kitufe chake: {key}</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>Delete the last figure</source>
        <translation>Futa tarakimu ya mwisho</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Nukta</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>All keys</source>
        <translation>Vitufe vyote</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Popote</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Chosen line</source>
        <translation>Bidhaa iliyochaguliwa</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>3 * before a scan: three of it. The keys can be changed in the settings.</source>
        <translation>3 * kabla ya kuskani: tatu za hiyo. Vitufe vinaweza kubadilishwa kwenye mipangilio.</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Vitufe</translation>
    </message>
    <message>
        <source>Touch an action and press its new key. Enter, Esc, the arrows, + and − stay.</source>
        <translation>Gusa tendo na ubonyeze kitufe chake kipya. Enter, Esc, mishale, + na − havibadiliki.</translation>
    </message>
    <message>
        <source>Every key as it was delivered</source>
        <translation>Rudisha vitufe vyote vya mwanzo</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Kila mahali</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Chosen line</source>
        <translation>Mstari uliochaguliwa</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>kimebadilishwa</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>sw</translation>
    </message>
</context>
<context>
    <name>LastSale</name>
    <message>
        <source>Last sale</source>
        <translation>Mauzo ya mwisho</translation>
    </message>
    <message>
        <source>{receipt} at {time}</source>
        <translation>{receipt} saa {time}</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>Taslimu iliyopokelewa</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Chenji</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Chapisha tena</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rudisha</translation>
    </message>
</context>
<context>
    <name>LetterBoard</name>
    <message>
        <source>Blank</source>
        <translation>Nafasi</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Futa herufi ya mwisho</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ongeza</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look and sound</source>
        <translation>Sura na sauti</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lugha</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Kama kompyuta</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Angavu</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Giza</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Rangi</translation>
    </message>
    <message>
        <source>It holds from the next start.</source>
        <translation>Itatumika programu ikianza tena.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukubwa</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Kawaida</translation>
    </message>
    <message>
        <source>As little as possible</source>
        <translation>Kidogo iwezekanavyo</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Miondoko</translation>
    </message>
    <message>
        <source>Everything that sounds is seen too.</source>
        <translation>Kila kinacholia huonekana pia.</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sauti</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Washa</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Zima</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ndogo</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Wastani</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Kubwa</translation>
    </message>
    <message>
        <source>Loudest</source>
        <translation>Kubwa zaidi</translation>
    </message>
    <message>
        <source>How loud</source>
        <translation>Kiwango cha sauti</translation>
    </message>
</context>
<context>
    <name>LooseReturnCard</name>
    <message>
        <source>Without a receipt</source>
        <translation>Bila risiti</translation>
    </message>
    <message>
        <source>Scan what came back, or type its code. It goes back at today&apos;s price.</source>
        <translation>Skani kilichorudishwa, au andika nambari yake. Kinarudi kwa bei ya leo.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Nambari</translation>
    </message>
    <message>
        <source>Code, or 3* and the code for three</source>
        <translation>Nambari, au 3* na nambari kwa tatu</translation>
    </message>
    <message>
        <source>Why does it come back?</source>
        <translation>Kwa nini inarudi?</translation>
    </message>
    <message>
        <source>Choose the reason first</source>
        <translation>Chagua sababu kwanza</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Irudishe</translation>
    </message>
</context>
<context>
    <name>MarketQuestion</name>
    <message>
        <source>In which country does it stand?</source>
        <translation>Liko nchi gani?</translation>
    </message>
    <message>
        <source>Money, VAT and phone numbers follow from it. It cannot be changed later.</source>
        <translation>Pesa, VAT na nambari za simu hutegemea nchi. Haiwezi kubadilishwa baadaye.</translation>
    </message>
</context>
<context>
    <name>MpesaSection</name>
    <message>
        <source>Sandbox</source>
        <translation>Majaribio</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Kazi halisi</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Mazoezi</translation>
    </message>
    <message>
        <source>Safaricom</source>
        <translation>Safaricom</translation>
    </message>
    <message>
        <source>Real money moves in production only.</source>
        <translation>Pesa halisi huhamishwa kwenye kazi halisi tu.</translation>
    </message>
    <message>
        <source>Customers pay to</source>
        <translation>Wateja hulipa kwa</translation>
    </message>
    <message>
        <source>Till number</source>
        <translation>Nambari ya till</translation>
    </message>
    <message>
        <source>Version of the app&apos;s C2B</source>
        <translation>Toleo la C2B la app</translation>
    </message>
    <message>
        <source>Paybill, or store number of the till</source>
        <translation>Paybill, au nambari ya duka ya till</translation>
    </message>
    <message>
        <source>Till number that customers pay</source>
        <translation>Nambari ya till ambayo wateja hulipa</translation>
    </message>
    <message>
        <source>Address of the letterbox</source>
        <translation>Anwani ya sanduku la barua</translation>
    </message>
    <message>
        <source>Name of the API user</source>
        <translation>Jina la mtumiaji wa API</translation>
    </message>
    <message>
        <source>Certificate file of Safaricom</source>
        <translation>Faili ya cheti cha Safaricom</translation>
    </message>
    <message>
        <source>Secrets, kept by this computer and never shown</source>
        <translation>Siri, huhifadhiwa na kompyuta hii na hazionyeshwi kamwe</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Consumer key</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Consumer secret</translation>
    </message>
    <message>
        <source>Passkey</source>
        <translation>Passkey</translation>
    </message>
    <message>
        <source>Password of the API user</source>
        <translation>Nywila ya mtumiaji wa API</translation>
    </message>
    <message>
        <source>Own address for results</source>
        <translation>Anwani yako ya matokeo</translation>
    </message>
    <message>
        <source>Letterbox: payments</source>
        <translation>Sanduku: malipo</translation>
    </message>
    <message>
        <source>Letterbox: requests</source>
        <translation>Sanduku: maombi</translation>
    </message>
    <message>
        <source>Letterbox: results</source>
        <translation>Sanduku: matokeo</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Note</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Bidhaa hii</translation>
    </message>
    <message>
        <source>The whole sale</source>
        <translation>Mauzo yote</translation>
    </message>
    <message>
        <source>Deliver after 16:00</source>
        <translation>Peleka baada ya 16:00</translation>
    </message>
    <message>
        <source>It is printed on the receipt.</source>
        <translation>Huchapishwa kwenye risiti.</translation>
    </message>
    <message>
        <source>Take the note off</source>
        <translation>Ondoa maelezo</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Weka maelezo</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
</context>
<context>
    <name>OwnerQuestion</name>
    <message>
        <source>Who is the owner?</source>
        <translation>Mmiliki ni nani?</translation>
    </message>
    <message>
        <source>The owner may do everything: take people on, change prices and settings.</source>
        <translation>Mmiliki anaweza kufanya yote: kuajiri watu, kubadilisha bei na mipangilio.</translation>
    </message>
    <message>
        <source>Name of the owner</source>
        <translation>Jina la mmiliki</translation>
    </message>
    <message>
        <source>{count} figures</source>
        <translation>Tarakimu {count}</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>PIN ileile tena</translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message>
        <source>Which pack?</source>
        <translation>Pakiti gani?</translation>
    </message>
    <message>
        <source>{count} or more: {price} each</source>
        <translation>{count} au zaidi: {price} kila moja</translation>
    </message>
    <message>
        <source>Sell {pack} for {price}</source>
        <translation>Uza {pack} kwa {price}</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>Moja</translation>
    </message>
    <message>
        <source>Dozen</source>
        <translation>Dazeni</translation>
    </message>
    <message>
        <source>Pack of {count}</source>
        <translation>Pakiti ya {count}</translation>
    </message>
    <message>
        <source>{price}, one comes to {one}</source>
        <translation>{price}, moja ni {one}</translation>
    </message>
</context>
<context>
    <name>PaidScreen</name>
    <message>
        <source>Paid</source>
        <translation>Imelipwa</translation>
    </message>
    <message>
        <source>PAID: {way}</source>
        <translation>IMELIPWA: {way}</translation>
    </message>
    <message>
        <source>Change to give back</source>
        <translation>Chenji ya kurudisha</translation>
    </message>
    <message>
        <source>No change to give</source>
        <translation>Hakuna chenji ya kurudisha</translation>
    </message>
    <message>
        <source>The receipt is kept. No printer is set up.</source>
        <translation>Risiti imehifadhiwa. Hakuna printa iliyowekwa.</translation>
    </message>
    <message>
        <source>Printer has no paper. Receipt kept, Ctrl R later.</source>
        <translation>Printa haina karatasi. Risiti imehifadhiwa, Ctrl R baadaye.</translation>
    </message>
    <message>
        <source>Printing the receipt</source>
        <translation>Risiti inachapishwa</translation>
    </message>
    <message>
        <source>Next customer: just scan</source>
        <translation>Mteja anayefuata: skani tu</translation>
    </message>
    <message>
        <source>This page clears itself at the first scan or key.</source>
        <translation>Ukurasa huu unajifuta ukiskani au ukibonyeza kitufe.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Chapisha tena</translation>
    </message>
    <message>
        <source>See the receipt</source>
        <translation>Ona risiti</translation>
    </message>
    <message>
        <source>Return an item</source>
        <translation>Rudisha bidhaa</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Chenji</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Mauzo mapya</translation>
    </message>
</context>
<context>
    <name>ParkCard</name>
    <message>
        <source>Park the sale</source>
        <translation>Weka mauzo kando</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>bidhaa %n</numerusform>
            <numerusform>bidhaa %n</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits under this name. Without one it is called {time}.</source>
        <translation>Yatasubiri kwa jina hili. Bila jina yataitwa {time}.</translation>
    </message>
    <message>
        <source>Name to call out</source>
        <translation>Jina la kuita</translation>
    </message>
    <message>
        <source>Park and serve the next</source>
        <translation>Weka kando, hudumia mwingine</translation>
    </message>
</context>
<context>
    <name>ParkedList</name>
    <message>
        <source>Parked sales</source>
        <translation>Mauzo yaliyo kando</translation>
    </message>
    <message>
        <source>No sale is parked</source>
        <translation>Hakuna mauzo yaliyo kando</translation>
    </message>
</context>
<context>
    <name>ParkedRow</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>bidhaa %n</numerusform>
            <numerusform>bidhaa %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{items}, at {time} by {who}</source>
        <translation>{items}, saa {time}, {who}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Endelea</translation>
    </message>
</context>
<context>
    <name>PartAmount</name>
    <message>
        <source>Everything left</source>
        <translation>Yote iliyobaki</translation>
    </message>
    <message>
        <source>Half of it</source>
        <translation>Nusu yake</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Kiasi kingine</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Take back {part}, {amount}</source>
        <translation>Rudisha {part}, {amount}</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Back to sale</source>
        <translation>Rudi kwa mauzo</translation>
    </message>
</context>
<context>
    <name>PhraseCard</name>
    <message>
        <source>Write this down, on paper</source>
        <translation>Andika haya kwenye karatasi</translation>
    </message>
    <message>
        <source>It is the shop&apos;s recovery phrase. With it the shop opens on another computer when this one is lost or broken.</source>
        <translation>Haya ni maneno ya kurejesha duka. Kwa maneno haya duka hufunguka kwenye kompyuta nyingine hii ikipotea au kuharibika.</translation>
    </message>
    <message>
        <source>It is shown this once only, and nobody can find it again. Keep it in a safe.</source>
        <translation>Huonyeshwa mara hii moja tu, na hakuna atakayeyapata tena. Yaweke mahali salama.</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Nimeyaandika kwenye karatasi</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>PIN: {typed} of {most} figures typed</source>
        <translation>PIN: tarakimu {typed} kati ya {most}</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Type your PIN</source>
        <translation>Weka PIN yako</translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>This has no price of its own</source>
        <translation>Bidhaa hii haina bei yake</translation>
    </message>
    <message>
        <source>Shop&apos;s price {amount}</source>
        <translation>Bei ya duka {amount}</translation>
    </message>
    <message>
        <source>Shop&apos;s price again</source>
        <translation>Rudisha bei ya duka</translation>
    </message>
    <message>
        <source>Price of {name}</source>
        <translation>Bei ya {name}</translation>
    </message>
    <message>
        <source>Sell at this price</source>
        <translation>Uza kwa bei hii</translation>
    </message>
    <message>
        <source>Type a price above zero</source>
        <translation>Andika bei iliyo zaidi ya sifuri</translation>
    </message>
    <message>
        <source>Sold at</source>
        <translation>Inauzwa kwa</translation>
    </message>
    <message>
        <source>So much less has to be allowed by somebody else</source>
        <translation>Bei hii ya chini lazima mtu mwingine aikubali</translation>
    </message>
    <message>
        <source>As always</source>
        <translation>Kama kawaida</translation>
    </message>
    <message>
        <source>{amount} less, {part}</source>
        <translation>Pungufu {amount}, {part}</translation>
    </message>
    <message>
        <source>{amount} more, {part}</source>
        <translation>Zaidi {amount}, {part}</translation>
    </message>
</context>
<context>
    <name>PriceCheck</name>
    <message>
        <source>Price check</source>
        <translation>Angalia bei</translation>
    </message>
    <message>
        <source>Scan, or type a name or code</source>
        <translation>Skani, au andika jina au nambari</translation>
    </message>
    <message>
        <source>Nothing is added to the sale.</source>
        <translation>Hakuna kinachoongezwa kwa mauzo.</translation>
    </message>
    <message>
        <source>NOT FOUND {code}</source>
        <translation>HAIPATIKANI {code}</translation>
    </message>
    <message>
        <source>Scan to see a price</source>
        <translation>Skani kuona bei</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>Zimeisha</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Zimebaki {count}</translation>
    </message>
</context>
<context>
    <name>PrinterQuestion</name>
    <message>
        <source>Which printer does this till have?</source>
        <translation>Till hii ina printa gani?</translation>
    </message>
    <message>
        <source>Without one the till sells all the same; receipts are kept and printed later.</source>
        <translation>Bila printa till huuza vilevile; risiti huhifadhiwa na kuchapishwa baadaye.</translation>
    </message>
    <message>
        <source>Its name in this computer&apos;s list of printers, or empty. M-Pesa is set up later, in the settings.</source>
        <translation>Jina lake kwenye orodha ya printa za kompyuta hii, au acha wazi. M-Pesa huwekwa baadaye, kwenye mipangilio.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printa</translation>
    </message>
</context>
<context>
    <name>PrinterSection</name>
    <message>
        <source>Printer</source>
        <translation>Printa</translation>
    </message>
    <message>
        <source>Its name in this computer&apos;s list of printers, or empty.</source>
        <translation>Jina lake kwenye orodha ya printa za kompyuta hii, au acha wazi.</translation>
    </message>
    <message>
        <source>No printer is chosen. Receipts are kept and can be printed later.</source>
        <translation>Hakuna printa iliyochaguliwa. Risiti huhifadhiwa na zinaweza kuchapishwa baadaye.</translation>
    </message>
    <message>
        <source>Printer of this till</source>
        <translation>Printa ya till hii</translation>
    </message>
</context>
<context>
    <name>ProductsQuestion</name>
    <message>
        <source>What does the shop sell?</source>
        <translation>Duka linauza nini?</translation>
    </message>
    <message>
        <source>More can be brought in at any time.</source>
        <translation>Nyingine zinaweza kuingizwa wakati wowote.</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Ingiza faili</translation>
    </message>
    <message>
        <source>Take the sample products</source>
        <translation>Tumia bidhaa za mfano</translation>
    </message>
    <message>
        <source>Begin empty</source>
        <translation>Anza bila bidhaa</translation>
    </message>
    <message>
        <source>Excel or CSV, with a column for names and one for prices</source>
        <translation>Excel au CSV, yenye safu ya majina na ya bei</translation>
    </message>
    <message>
        <source>A small shop to learn and try with</source>
        <translation>Duka dogo la kujifunza na kujaribu</translation>
    </message>
    <message>
        <source>Products are added one by one</source>
        <translation>Bidhaa huongezwa moja moja</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Faili</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Chagua faili</translation>
    </message>
</context>
<context>
    <name>QuantityCard</name>
    <message>
        <source>Quantity</source>
        <translation>Idadi</translation>
    </message>
    <message>
        <source>Weight or measure</source>
        <translation>Uzito au kipimo</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Ngapi</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>Kwa pesa</translation>
    </message>
    <message>
        <source>One fewer, minus</source>
        <translation>Punguza moja, kutoa</translation>
    </message>
    <message>
        <source>One more, plus</source>
        <translation>Ongeza moja, kujumlisha</translation>
    </message>
    <message>
        <source>For how much money</source>
        <translation>Kwa pesa ngapi</translation>
    </message>
    <message>
        <source>Sell for this amount</source>
        <translation>Uza kwa pesa hizi</translation>
    </message>
    <message>
        <source>Set the quantity</source>
        <translation>Weka idadi</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>Jumla yake</translation>
    </message>
    <message>
        <source>for {amount}, at {price}</source>
        <translation>kwa {amount}, bei {price}</translation>
    </message>
    <message>
        <source>Weighs or measures</source>
        <translation>Uzito au kipimo</translation>
    </message>
    <message>
        <source>Type a number, or touch the figures</source>
        <translation>Andika nambari, au gusa tarakimu</translation>
    </message>
    <message>
        <source>That is nothing, or more than one line can hold</source>
        <translation>Hiyo ni sifuri, au imezidi mstari mmoja</translation>
    </message>
    <message>
        <source>{count} or more</source>
        <translation>{count} au zaidi</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>None left by the books</source>
        <translation>Hakuna iliyobaki kwenye vitabu</translation>
    </message>
    <message>
        <source>The books say that there is no {about} left. If it lies before you, sell it.</source>
        <translation>Vitabu vinasema {about} imeisha. Ikiwa iko mbele yako, iuze.</translation>
    </message>
    <message>
        <source>Sell anyway</source>
        <translation>Uza tu</translation>
    </message>
    <message>
        <source>Do not sell</source>
        <translation>Usiuze</translation>
    </message>
    <message>
        <source>Cancel this sale?</source>
        <translation>Ghairi mauzo haya?</translation>
    </message>
    <message>
        <source>Everything on it is taken off: {about}.</source>
        <translation>Kila kitu kitaondolewa: {about}.</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Ghairi mauzo</translation>
    </message>
    <message>
        <source>Keep the sale</source>
        <translation>Acha mauzo</translation>
    </message>
</context>
<context>
    <name>QuickButton</name>
    <message>
        <source>Empty place</source>
        <translation>Nafasi tupu</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Ready. Scan the first item.</source>
        <translation>Tayari. Skani bidhaa ya kwanza.</translation>
    </message>
    <message>
        <source>Anything you type goes to the box above. You never need to click it.</source>
        <translation>Unachoandika kinaingia kwenye kisanduku cha juu. Huhitaji kukibonyeza.</translation>
    </message>
    <message>
        <source>No barcode? Tap it, or press Alt and its number</source>
        <translation>Haina msimbo? Iguse, au bonyeza Alt na nambari yake</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Badilisha</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Haraka</translation>
    </message>
    <message>
        <source>then scan: three of it</source>
        <translation>kisha skani: tatu zake</translation>
    </message>
    <message>
        <source>exact cash</source>
        <translation>taslimu kamili</translation>
    </message>
    <message>
        <source>after a typed phone sends M-Pesa</source>
        <translation>baada ya simu hutuma M-Pesa</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Damaged or spoilt</source>
        <translation>Imeharibika</translation>
    </message>
    <message>
        <source>Not what was wanted</source>
        <translation>Siyo iliyotakiwa</translation>
    </message>
    <message>
        <source>Past its date</source>
        <translation>Muda umepita</translation>
    </message>
    <message>
        <source>Charged wrongly</source>
        <translation>Bei ilikosewa</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Haifanyi kazi</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Sababu nyingine</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Receipt {number}</source>
        <translation>Risiti {number}</translation>
    </message>
    <message>
        <source>The receipt is kept. No printer is set up.</source>
        <translation>Risiti imehifadhiwa. Hakuna printa iliyowekwa.</translation>
    </message>
    <message>
        <source>The receipt as on paper</source>
        <translation>Risiti kama ilivyo kwenye karatasi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
</context>
<context>
    <name>ReceiptSection</name>
    <message>
        <source>Receipt</source>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>Address, below the name of the shop</source>
        <translation>Anwani, chini ya jina la duka</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Simu</translation>
    </message>
    <message>
        <source>Line {number} at the end</source>
        <translation>Mstari wa {number} mwishoni</translation>
    </message>
</context>
<context>
    <name>ReceiptsCard</name>
    <message>
        <source>Last receipts</source>
        <translation>Risiti za mwisho</translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation>Bado hakuna mauzo</translation>
    </message>
    <message>
        <source>Take goods of it back</source>
        <translation>Rudisha bidhaa zake</translation>
    </message>
    <message>
        <source>Print {number} again</source>
        <translation>Chapisha tena {number}</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Chapisha tena</translation>
    </message>
    <message>
        <source>It says COPY</source>
        <translation>Itaandikwa COPY</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>bidhaa %n</numerusform>
            <numerusform>bidhaa %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>haijachapishwa</translation>
    </message>
</context>
<context>
    <name>ReferenceCard</name>
    <message>
        <source>Type an amount up to {most}</source>
        <translation>Andika kiasi kisichozidi {most}</translation>
    </message>
    <message>
        <source>Reference on the slip or in the message</source>
        <translation>Nambari ya malipo kwenye slipu au ujumbe</translation>
    </message>
    <message>
        <source>Like {example}</source>
        <translation>Mfano {example}</translation>
    </message>
    <message>
        <source>Type or scan the reference first</source>
        <translation>Kwanza andika au skani nambari ya malipo</translation>
    </message>
    <message>
        <source>A reference has letters and digits, at most {most}</source>
        <translation>Nambari ya malipo ina herufi na tarakimu, zisizozidi {most}</translation>
    </message>
    <message numerus="yes">
        <source>%n letters and digits</source>
        <translation>
            <numerusform>herufi na tarakimu %n</numerusform>
            <numerusform>herufi na tarakimu %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid {amount}</source>
        <translation>Imelipwa {amount}</translation>
    </message>
</context>
<context>
    <name>ReturnScreen</name>
    <message>
        <source>Return</source>
        <translation>Kurudisha</translation>
    </message>
    <message>
        <source>Receipt number: scan or type it</source>
        <translation>Nambari ya risiti: skani au andika</translation>
    </message>
    <message>
        <source>Without a receipt</source>
        <translation>Bila risiti</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Vyote</translation>
    </message>
    <message>
        <source>Scan the barcode on the receipt, or type its number</source>
        <translation>Skani msimbo wa risiti, au andika nambari yake</translation>
    </message>
    <message>
        <source>Why does it come back?</source>
        <translation>Kwa nini inarudi?</translation>
    </message>
    <message>
        <source>In what does the money go back?</source>
        <translation>Pesa inarudi kwa njia gani?</translation>
    </message>
    <message>
        <source>More than {amount}: somebody else has to allow it</source>
        <translation>Zaidi ya {amount}: lazima mtu mwingine akubali</translation>
    </message>
    <message>
        <source>{bought} bought</source>
        <translation>{bought} zilinunuliwa</translation>
    </message>
    <message>
        <source>All of it went back</source>
        <translation>Zote zimerudi</translation>
    </message>
    <message>
        <source>{bought} bought, {left} may go back</source>
        <translation>{bought} zilinunuliwa, {left} zinaweza kurudi</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Inarudi</translation>
    </message>
    <message>
        <source>Find the receipt</source>
        <translation>Tafuta risiti</translation>
    </message>
    <message numerus="yes">
        <source>Take %n lines back</source>
        <translation>
            <numerusform>Rudisha bidhaa aina %n</numerusform>
            <numerusform>Rudisha bidhaa aina %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the reason first</source>
        <translation>Chagua sababu kwanza</translation>
    </message>
    <message>
        <source>Choose how much first</source>
        <translation>Chagua kiasi kwanza</translation>
    </message>
    <message>
        <source>Only {left} may still go back</source>
        <translation>Ni {left} tu zinazoweza kurudi</translation>
    </message>
</context>
<context>
    <name>SaleRail</name>
    <message>
        <source>Cash</source>
        <translation>Taslimu</translation>
    </message>
    <message>
        <source>Split payment</source>
        <translation>Gawanya malipo</translation>
    </message>
    <message>
        <source>Scan an item first</source>
        <translation>Skani bidhaa kwanza</translation>
    </message>
</context>
<context>
    <name>SaleScreen</name>
    <message>
        <source>{found} of {all} items</source>
        <translation>bidhaa {found} kati ya {all}</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Mauzo</translation>
    </message>
</context>
<context>
    <name>ScanBox</name>
    <message>
        <source>Added</source>
        <translation>Imeongezwa</translation>
    </message>
    <message>
        <source>Added {name}, {amount}</source>
        <translation>Imeongezwa {name}, {amount}</translation>
    </message>
    <message>
        <source>Scan, or type a name, code or 3* for three</source>
        <translation>Skani, au andika jina, nambari au 3* kwa tatu</translation>
    </message>
    <message>
        <source>Scan the first item, or type a name, code or 3* for three</source>
        <translation>Skani bidhaa ya kwanza, au andika jina, nambari au 3* kwa tatu</translation>
    </message>
    <message>
        <source>Scan, or type a name</source>
        <translation>Skani, au andika jina</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Herufi</translation>
    </message>
    <message>
        <source>Letters to touch</source>
        <translation>Herufi za kugusa</translation>
    </message>
    <message>
        <source>Scan, or type a name or code</source>
        <translation>Skani, au andika jina au nambari</translation>
    </message>
    <message>
        <source>Clear the box, Esc</source>
        <translation>Futa kisanduku, Esc</translation>
    </message>
</context>
<context>
    <name>ScannerCard</name>
    <message>
        <source>Kaunta: codes for the scanner</source>
        <translation>Kaunta: misimbo ya skana</translation>
    </message>
    <message>
        <source>Set up the scanner</source>
        <translation>Weka skana tayari</translation>
    </message>
    <message>
        <source>Scan this code {count} times. What is scanned now is not sold.</source>
        <translation>Skani msimbo huu mara {count}. Kinachoskaniwa sasa hakiuzwi.</translation>
    </message>
    <message>
        <source>Test code</source>
        <translation>Msimbo wa majaribio</translation>
    </message>
    <message>
        <source>Scanned {scanned} of {wanted}</source>
        <translation>Imeskaniwa {scanned} kati ya {wanted}</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Tumia hii</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Pima tena</translation>
    </message>
    <message>
        <source>Codes that set the scanner itself</source>
        <translation>Misimbo ya kuweka skana yenyewe</translation>
    </message>
    <message>
        <source>Scanners of other makers: the code “add Enter” stands in their own leaflet.</source>
        <translation>Skana za watengenezaji wengine: msimbo wa “add Enter” uko kwenye kijitabu chao.</translation>
    </message>
    <message>
        <source>Picture to print</source>
        <translation>Picha ya kuchapisha</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>Scanner</source>
        <translation>Skana</translation>
    </message>
    <message>
        <source>Measure the scanner</source>
        <translation>Pima skana</translation>
    </message>
    <message>
        <source>Before each code</source>
        <translation>Mbele ya kila msimbo</translation>
    </message>
    <message>
        <source>A sign that nobody types, like ~</source>
        <translation>Alama ambayo hakuna anayeiandika, kama ~</translation>
    </message>
    <message>
        <source>Behind each code</source>
        <translation>Nyuma ya kila msimbo</translation>
    </message>
    <message>
        <source>Usually nothing</source>
        <translation>Kwa kawaida hakuna</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>ms {count}</translation>
    </message>
    <message>
        <source>Longest time between two letters of a scan</source>
        <translation>Muda mrefu zaidi kati ya herufi mbili</translation>
    </message>
    <message>
        <source>It presses Enter</source>
        <translation>Inabonyeza Enter</translation>
    </message>
    <message>
        <source>It only stops</source>
        <translation>Inanyamaza tu</translation>
    </message>
    <message>
        <source>End of a code</source>
        <translation>Mwisho wa msimbo</translation>
    </message>
</context>
<context>
    <name>ScannerWords</name>
    <message>
        <source>Between two letters: {fastest} to {slowest} ms</source>
        <translation>Kati ya herufi mbili: ms {fastest} hadi {slowest}</translation>
    </message>
    <message>
        <source>Nothing stands before or behind the code</source>
        <translation>Hakuna kitu mbele wala nyuma ya msimbo</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>hakuna</translation>
    </message>
    <message>
        <source>Before the code: {prefix}. Behind it: {suffix}.</source>
        <translation>Mbele ya msimbo: {prefix}. Nyuma yake: {suffix}.</translation>
    </message>
    <message>
        <source>It presses Enter behind each code. That is as it should be.</source>
        <translation>Inabonyeza Enter baada ya kila msimbo. Ndivyo inavyotakiwa.</translation>
    </message>
    <message>
        <source>It presses no Enter. The code “End every code with Enter” makes it faster.</source>
        <translation>Haibonyezi Enter. Msimbo wa “Maliza kila msimbo kwa Enter” huiharakisha.</translation>
    </message>
    <message>
        <source>End every code with Enter</source>
        <translation>Maliza kila msimbo kwa Enter</translation>
    </message>
    <message>
        <source>Begin every code with “~”</source>
        <translation>Anza kila msimbo kwa “~”</translation>
    </message>
    <message>
        <source>Nothing before or behind a code</source>
        <translation>Bila kitu mbele wala nyuma</translation>
    </message>
    <message>
        <source>Test code</source>
        <translation>Msimbo wa majaribio</translation>
    </message>
    <message>
        <source>every scanner</source>
        <translation>kila skana</translation>
    </message>
</context>
<context>
    <name>SearchList</name>
    <message>
        <source>Items found</source>
        <translation>Bidhaa zilizopatikana</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>In this shop</source>
        <translation>Dukani</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Nothing called “{typed}”</source>
        <translation>Hakuna kinachoitwa “{typed}”</translation>
    </message>
    <message>
        <source>Touch two letters of the name, or its code</source>
        <translation>Gusa herufi mbili za jina, au nambari yake</translation>
    </message>
    <message>
        <source>Not in the list? Sell at a typed price</source>
        <translation>Haimo? Uza kwa bei ya kuandika</translation>
    </message>
    <message>
        <source>Needs a manager PIN</source>
        <translation>Inahitaji PIN ya meneja</translation>
    </message>
    <message>
        <source>add {times}</source>
        <translation>ongeza {times}</translation>
    </message>
    <message>
        <source>add</source>
        <translation>ongeza</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chagua</translation>
    </message>
    <message>
        <source>close</source>
        <translation>funga</translation>
    </message>
    <message>
        <source>A scan always wins and closes this list</source>
        <translation>Skani hushinda na kufunga orodha hii</translation>
    </message>
</context>
<context>
    <name>SecretRow</name>
    <message>
        <source>here</source>
        <translation>ipo</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>haipo</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Iandike</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ondoa</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Hifadhi</translation>
    </message>
</context>
<context>
    <name>SelectedItem</name>
    <message>
        <source>Selected item</source>
        <translation>Bidhaa iliyochaguliwa</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Shop floor</source>
        <translation>Dukani</translation>
    </message>
    <message>
        <source>Back store</source>
        <translation>Stoo</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Already in this sale</source>
        <translation>Tayari kwenye mauzo haya</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A name is needed.</source>
        <translation>Jina linahitajika.</translation>
    </message>
    <message>
        <source>That is too long. Use at most {most} letters.</source>
        <translation>Hiyo ni ndefu mno. Tumia herufi {most} au chini.</translation>
    </message>
    <message>
        <source>That text has signs that cannot be kept. Type it again.</source>
        <translation>Maandishi hayo yana alama zisizoweza kuhifadhiwa. Andika tena.</translation>
    </message>
    <message>
        <source>There is no market {code}. Known are {known}.</source>
        <translation>Hakuna soko {code}. Yanayojulikana ni {known}.</translation>
    </message>
    <message>
        <source>The country cannot change any more: the books have money of {market} in them. Open a new shop.</source>
        <translation>Nchi haiwezi kubadilika tena: vitabu vina pesa za {market}. Fungua duka jipya.</translation>
    </message>
    <message>
        <source>A {name} is written like {example}.</source>
        <translation>{name} huandikwa kama {example}.</translation>
    </message>
    <message>
        <source>A till is numbered 1 to 98, without 19, 29, 39, 49, 59, 69, 79 and 89; not {till}.</source>
        <translation>Till hupewa nambari 1 hadi 98, bila 19, 29, 39, 49, 59, 69, 79 na 89; si {till}.</translation>
    </message>
    <message>
        <source>The PIN of a {role} has {digits} digits.</source>
        <translation>PIN ya {role} ina tarakimu {digits}.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess: no repeats, runs, birth years or the till&apos;s number.</source>
        <translation>PIN hiyo ni rahisi kukisia: usirudie tarakimu, usifuate mfululizo, mwaka wa kuzaliwa wala nambari ya till.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write it like 1,250 or 1,250.50.</source>
        <translation>“{text}” si kiasi. Andika kama 1,250 au 1,250.50.</translation>
    </message>
    <message>
        <source>{text} is more than a till can hold. Was a barcode scanned into the amount?</source>
        <translation>{text} ni zaidi ya till inavyoweza. Je, msimbo uliskaniwa kwenye kiasi?</translation>
    </message>
    <message>
        <source>The amount must be zero or more.</source>
        <translation>Kiasi lazima kiwe sifuri au zaidi.</translation>
    </message>
    <message>
        <source>“{text}” is not a quantity. Write it like 3 or 0.875.</source>
        <translation>“{text}” si idadi. Andika kama 3 au 0.875.</translation>
    </message>
    <message>
        <source>Pieces are sold whole; {quantity} is not.</source>
        <translation>Vipande huuzwa vizima; {quantity} si kizima.</translation>
    </message>
    <message>
        <source>{code} cannot be read as a code. Scan it again or type the product&apos;s code.</source>
        <translation>{code} haisomeki kama msimbo. Skani tena au andika msimbo wa bidhaa.</translation>
    </message>
    <message>
        <source>{code} is a barcode that a spreadsheet has cut short. Format its column as text.</source>
        <translation>{code} ni msimbo uliokatwa na programu ya jedwali. Weka safu yake kuwa maandishi.</translation>
    </message>
    <message>
        <source>“{text}” stands beyond the {most} columns that the first row names.</source>
        <translation>“{text}” iko nje ya safu {most} zilizotajwa kwenye mstari wa kwanza.</translation>
    </message>
    <message>
        <source>“{text}” is not understood here.</source>
        <translation>“{text}” haieleweki hapa.</translation>
    </message>
    <message>
        <source>Its codes belong to two different products of the shop.</source>
        <translation>Misimbo yake ni ya bidhaa mbili tofauti za duka.</translation>
    </message>
    <message>
        <source>Line {line} has the same product.</source>
        <translation>Mstari wa {line} una bidhaa ileile.</translation>
    </message>
    <message>
        <source>Line {line} has the same code.</source>
        <translation>Mstari wa {line} una msimbo uleule.</translation>
    </message>
    <message>
        <source>Code {code} belongs to {name} already.</source>
        <translation>Msimbo {code} tayari ni wa {name}.</translation>
    </message>
    <message>
        <source>{count} rows cannot be used. Nothing was imported.</source>
        <translation>Mistari {count} haiwezi kutumika. Hakuna kilichoingizwa.</translation>
    </message>
    <message>
        <source>A name has at most {most} letters, on the receipt {most_short}.</source>
        <translation>Jina lina herufi {most} zaidi, kwenye risiti {most_short}.</translation>
    </message>
    <message>
        <source>{name} cannot be in VAT class {letter} in this country.</source>
        <translation>{name} haiwezi kuwa daraja la VAT {letter} katika nchi hii.</translation>
    </message>
    <message>
        <source>The deposit of {name} is not a deposit product.</source>
        <translation>Amana ya {name} si bidhaa ya amana.</translation>
    </message>
    <message>
        <source>Code {code} must stand for a whole number above zero.</source>
        <translation>Msimbo {code} lazima uwe wa nambari kamili zaidi ya sifuri.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a {kind} file: {why}.</source>
        <translation>{name} haisomeki kama faili ya {kind}: {why}.</translation>
    </message>
    <message>
        <source>{name} has no rows.</source>
        <translation>{name} haina mistari.</translation>
    </message>
    <message>
        <source>{name} has no column for {missing}. The first row must name the columns.</source>
        <translation>{name} haina safu ya {missing}. Mstari wa kwanza lazima utaje safu.</translation>
    </message>
    <message>
        <source>{name} has two columns for {column}.</source>
        <translation>{name} ina safu mbili za {column}.</translation>
    </message>
    <message>
        <source>{key} does “{words}” already. Choose another key, or change that one first.</source>
        <translation>{key} tayari hufanya “{words}”. Chagua kitufe kingine, au badilisha hicho kwanza.</translation>
    </message>
    <message>
        <source>{key} cannot be changed: it is needed for typing, or by the computer.</source>
        <translation>{key} hakiwezi kubadilishwa: kinahitajika kuandikia, au na kompyuta.</translation>
    </message>
    <message>
        <source>“{key}” is no key. Press the key you want.</source>
        <translation>“{key}” si kitufe. Bonyeza kitufe unachotaka.</translation>
    </message>
    <message>
        <source>That is not what the test code says. Scan the test code again.</source>
        <translation>Hivyo sivyo msimbo wa majaribio unavyosema. Skani msimbo wa majaribio tena.</translation>
    </message>
    <message>
        <source>The scanner types for another keyboard. Set it to the keyboard of this computer.</source>
        <translation>Skana inaandika kwa kibodi nyingine. Iweke kwa kibodi ya kompyuta hii.</translation>
    </message>
    <message>
        <source>{file} is not understood: {why}.</source>
        <translation>{file} haieleweki: {why}.</translation>
    </message>
    <message>
        <source>You may not {act}. Ask somebody who may.</source>
        <translation>Huna ruhusa ({act}). Mwombe anayeruhusiwa.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Choose your name and type your PIN.</source>
        <translation>Hakuna aliyeingia. Chagua jina lako na uweke PIN yako.</translation>
    </message>
    <message>
        <source>That is no number of a paybill, a till or a store: 5 to 7 digits.</source>
        <translation>Hiyo si nambari ya paybill, till au duka: tarakimu 5 hadi 7.</translation>
    </message>
    <message>
        <source>Safaricom would not post to that address: {why}.</source>
        <translation>Safaricom haingetuma kwa anwani hiyo: {why}.</translation>
    </message>
    <message>
        <source>M-Pesa is spoken to as sandbox, production or practice, and another address must be of this computer; {name} is none.</source>
        <translation>M-Pesa huitwa kama sandbox, production au practice, na anwani nyingine lazima iwe ya kompyuta hii; {name} si mojawapo.</translation>
    </message>
    <message>
        <source>The {name} must be {known}.</source>
        <translation>{name} lazima iwe {known}.</translation>
    </message>
    <message>
        <source>Can&apos;t save: the disk is full. What was sold before is safe. Free some space and try again.</source>
        <translation>Haiwezi kuhifadhi: diski imejaa. Kilichouzwa awali kiko salama. Ondoa vitu kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>Can&apos;t save: the disk did not do what it was asked. What was sold before is safe. Look whether the last step is there before you repeat it.</source>
        <translation>Haiwezi kuhifadhi: diski haikufanya ilichoombwa. Kilichouzwa awali kiko salama. Angalia kama hatua ya mwisho ipo kabla ya kuirudia.</translation>
    </message>
    <message>
        <source>Kaunta is already running with these records, on this computer.</source>
        <translation>Kaunta tayari inafanya kazi na kumbukumbu hizi, kwenye kompyuta hii.</translation>
    </message>
    <message>
        <source>This computer has no keyring to hold the shop&apos;s keys. Set POS_SECRETS_PASSPHRASE to keep them sealed in a file, or allow a plain file with --allow-plaintext-secrets.</source>
        <translation>Kompyuta hii haina hazina ya kuweka funguo za duka. Weka POS_SECRETS_PASSPHRASE ili zifungiwe kwenye faili, au ruhusu faili wazi kwa --allow-plaintext-secrets.</translation>
    </message>
    <message>
        <source>The folder {where} cannot be used: {why}.</source>
        <translation>Folda {where} haiwezi kutumika: {why}.</translation>
    </message>
    <message>
        <source>The file {where} cannot be read: {why}.</source>
        <translation>Faili {where} haisomeki: {why}.</translation>
    </message>
    <message>
        <source>{where} is sealed. Set POS_SECRETS_PASSPHRASE to the passphrase that opens it.</source>
        <translation>{where} imefungwa. Weka POS_SECRETS_PASSPHRASE kuwa nywila inayoifungua.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>Imesimamishwa. Hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
        <source>Something broke. The sale is kept.</source>
        <translation>Kuna kilichoharibika. Mauzo yamehifadhiwa.</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type the second one again.</source>
        <translation>PIN mbili hazifanani. Andika ya pili tena.</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN has {digits} figures.</source>
        <translation>PIN ya mmiliki ina tarakimu {digits}.</translation>
    </message>
    <message>
        <source>Choose the file first, or begin without one.</source>
        <translation>Chagua faili kwanza, au anza bila faili.</translation>
    </message>
    <message>
        <source>Say first which environment and which number the secrets are for. Nothing was changed.</source>
        <translation>Taja kwanza mazingira na nambari ya siri hizi. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Inasoma</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Inalinganisha</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Inaongeza</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>Inabadilisha</translation>
    </message>
    <message>
        <source>Putting in stock</source>
        <translation>Inaweka kwenye stoo</translation>
    </message>
    <message>
        <source>Nothing in the shop has the code {code}.</source>
        <translation>Hakuna kitu dukani chenye nambari {code}.</translation>
    </message>
    <message>
        <source>{code} was misread. Scan it again.</source>
        <translation>{code} haikusomwa vizuri. Skani tena.</translation>
    </message>
    <message>
        <source>{name} is not sold any more.</source>
        <translation>{name} haiuzwi tena.</translation>
    </message>
    <message>
        <source>{name} is sold by {unit}. Put it on the scale or type how much.</source>
        <translation>{name} huuzwa kwa {unit}. Weka kwenye mizani au andika kiasi.</translation>
    </message>
    <message>
        <source>The quantity must be above zero.</source>
        <translation>Idadi lazima iwe zaidi ya sifuri.</translation>
    </message>
    <message>
        <source>{quantity} is too many for one line. Was a barcode scanned into the quantity?</source>
        <translation>{quantity} ni nyingi mno kwa mstari mmoja. Je, msimbo ulisomwa kwenye idadi?</translation>
    </message>
    <message>
        <source>The amount must be above zero.</source>
        <translation>Kiasi lazima kiwe zaidi ya sifuri.</translation>
    </message>
    <message>
        <source>Mobile money moves whole shillings only. Leave the cents out.</source>
        <translation>Pesa kwa simu ni shilingi kamili tu. Acha senti.</translation>
    </message>
    <message>
        <source>This payment needs its reference: at most {most} letters and digits.</source>
        <translation>Malipo haya yanahitaji kumbukumbu: herufi na tarakimu {most} au chini.</translation>
    </message>
    <message>
        <source>A code of {means} is written like {example}.</source>
        <translation>Nambari ya {means} huandikwa kama {example}.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Eleza sababu kwa maneno machache.</translation>
    </message>
    <message>
        <source>{count} of what? Scan it now, or type its code after the star.</source>
        <translation>{count} za nini? Skani sasa, au andika nambari baada ya nyota.</translation>
    </message>
    <message>
        <source>Line {number} is not on this sale any more.</source>
        <translation>Mstari {number} haupo tena kwenye mauzo haya.</translation>
    </message>
    <message>
        <source>This sale is not open any more.</source>
        <translation>Mauzo haya hayako wazi tena.</translation>
    </message>
    <message>
        <source>There is nothing on this sale yet.</source>
        <translation>Bado hakuna kitu kwenye mauzo haya.</translation>
    </message>
    <message>
        <source>This sale is parked. Take it up again first.</source>
        <translation>Mauzo haya yamewekwa kando. Yachukue kwanza.</translation>
    </message>
    <message>
        <source>Money was taken for this sale already. Give it back before cancelling.</source>
        <translation>Pesa zimeshapokelewa kwa mauzo haya. Zirudishe kabla ya kughairi.</translation>
    </message>
    <message>
        <source>A sale has at most {most} lines. Finish this one and start another.</source>
        <translation>Mauzo yana mistari {most} kwa wingi. Maliza haya uanze mengine.</translation>
    </message>
    <message>
        <source>That makes the sale larger than a till can hold. Check the quantity and the price.</source>
        <translation>Hilo linafanya mauzo kuwa makubwa kuliko till inavyoweza. Angalia idadi na bei.</translation>
    </message>
    <message>
        <source>{name} is sold by the piece and cannot be sold for an amount.</source>
        <translation>{name} huuzwa kwa kipande na haiwezi kuuzwa kwa kiasi cha pesa.</translation>
    </message>
    <message>
        <source>This product has no price yet. Type one.</source>
        <translation>Bidhaa hii haina bei bado. Andika bei.</translation>
    </message>
    <message>
        <source>{name} has no price yet. Type its price before the sale is paid.</source>
        <translation>{name} haina bei bado. Andika bei kabla ya kulipa.</translation>
    </message>
    <message>
        <source>A price cannot be below zero.</source>
        <translation>Bei haiwezi kuwa chini ya sifuri.</translation>
    </message>
    <message>
        <source>The price of a deposit or of returned goods cannot be changed.</source>
        <translation>Bei ya amana au ya bidhaa zilizorudishwa haiwezi kubadilishwa.</translation>
    </message>
    <message>
        <source>A deposit follows its goods. Change the line of the goods.</source>
        <translation>Amana hufuata bidhaa yake. Badilisha mstari wa bidhaa.</translation>
    </message>
    <message>
        <source>A discount is more than nothing and at most all of it.</source>
        <translation>Punguzo ni zaidi ya sifuri na si zaidi ya yote.</translation>
    </message>
    <message>
        <source>The discount is more than the {sign} {gross} there is. Take the discount off or make it smaller.</source>
        <translation>Punguzo ni zaidi ya {sign} {gross} iliyopo. Ondoa punguzo au lipunguze.</translation>
    </message>
    <message>
        <source>There is nothing here that a discount can be given on.</source>
        <translation>Hakuna kitu hapa kinachoweza kupunguzwa bei.</translation>
    </message>
    <message>
        <source>There are only {left} of {name}. To {acts} you need somebody else&apos;s approval.</source>
        <translation>Zimebaki {left} tu za {name}. Ili {acts} unahitaji idhini ya mwingine.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Hakuna cha kutendua.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Hakuna cha kurudia.</translation>
    </message>
    <message>
        <source>Payment is open. Press Esc first.</source>
        <translation>Malipo yanaendelea. Bonyeza Esc kwanza.</translation>
    </message>
    <message>
        <source>{code} is not on the sale yet. Find it, or remove its line.</source>
        <translation>{code} haijaingia kwenye mauzo. Itafute, au ondoa mstari wake.</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Chagua mstari kwanza.</translation>
    </message>
    <message>
        <source>That line is not on the receipt.</source>
        <translation>Mstari huo haupo kwenye risiti.</translation>
    </message>
    <message>
        <source>Nothing was sold on this till yet.</source>
        <translation>Bado hakuna mauzo kwenye till hii.</translation>
    </message>
    <message>
        <source>No receipt has the number {number}.</source>
        <translation>Hakuna risiti yenye nambari {number}.</translation>
    </message>
    <message>
        <source>Only {left} of {name} can still come back on this receipt.</source>
        <translation>Ni {left} tu za {name} zinazoweza kurudishwa kwa risiti hii.</translation>
    </message>
    <message>
        <source>The customer is owed {sign} {amount}. Give it back instead of taking more.</source>
        <translation>Mteja anadai {sign} {amount}. Mrudishie badala ya kupokea zaidi.</translation>
    </message>
    <message>
        <source>{sign} {given} would need more change than a drawer holds. Was a barcode typed?</source>
        <translation>{sign} {given} ingehitaji chenji zaidi ya iliyo kwenye droo. Je, msimbo uliandikwa?</translation>
    </message>
    <message>
        <source>Only {sign} {due} is due, and change is given from cash only.</source>
        <translation>Inadaiwa {sign} {due} tu, na chenji hutolewa kwa taslimu pekee.</translation>
    </message>
    <message>
        <source>{means} moves at least {sign} {least} at a time. Take this in another way.</source>
        <translation>{means} hupokea angalau {sign} {least} kwa mara moja. Pokea hii kwa njia nyingine.</translation>
    </message>
    <message>
        <source>{means} moves at most {sign} {most} at a time. Take the rest in another payment.</source>
        <translation>{means} hupokea {sign} {most} kwa wingi kwa mara moja. Pokea iliyobaki kwa malipo mengine.</translation>
    </message>
    <message>
        <source>The customer is owed nothing on this sale.</source>
        <translation>Mteja hadai chochote kwenye mauzo haya.</translation>
    </message>
    <message>
        <source>{means} cannot be given back by typing it. Give cash or credit instead.</source>
        <translation>{means} haiwezi kurudishwa kwa kuandika. Rudisha taslimu au mkopo.</translation>
    </message>
    <message>
        <source>That payment was given back already.</source>
        <translation>Malipo hayo yamesharudishwa.</translation>
    </message>
    <message>
        <source>{sign} {due} is still due.</source>
        <translation>{sign} {due} bado inadaiwa.</translation>
    </message>
    <message>
        <source>Code {code} has paid already: {what}, {when}.</source>
        <translation>Nambari {code} imeshalipa: {what}, {when}.</translation>
    </message>
    <message>
        <source>Say first which customer&apos;s account it goes on.</source>
        <translation>Sema kwanza ni akaunti ya mteja gani.</translation>
    </message>
    <message>
        <source>That customer is not known.</source>
        <translation>Mteja huyo hajulikani.</translation>
    </message>
    <message>
        <source>No shift is open on this till. Open one first.</source>
        <translation>Hakuna zamu iliyofunguliwa kwenye till hii. Fungua moja kwanza.</translation>
    </message>
    <message>
        <source>A shift is open on this till already.</source>
        <translation>Zamu imeshafunguliwa kwenye till hii.</translation>
    </message>
    <message>
        <source>To {acts} you need somebody else&apos;s approval.</source>
        <translation>Ili {acts} unahitaji idhini ya mwingine.</translation>
    </message>
    <message>
        <source>That approval was for something else, or too long ago. Ask again.</source>
        <translation>Idhini hiyo ilikuwa ya jambo lingine, au ya zamani mno. Omba tena.</translation>
    </message>
    <message>
        <source>That approval was used already. Ask again.</source>
        <translation>Idhini hiyo imeshatumika. Omba tena.</translation>
    </message>
    <message>
        <source>Somebody else must approve it.</source>
        <translation>Mtu mwingine lazima aidhinishe.</translation>
    </message>
    <message>
        <source>{name} may not approve that.</source>
        <translation>{name} hawezi kuidhinisha hilo.</translation>
    </message>
    <message>
        <source>That person does not work here any more.</source>
        <translation>Mtu huyo hafanyi kazi hapa tena.</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left: {left}.</source>
        <translation>PIN si sahihi. Majaribio yaliyobaki: {left}.</translation>
    </message>
    <message>
        <source>Wrong PIN too often. Wait {seconds} seconds, or ask a manager.</source>
        <translation>PIN imekosewa mara nyingi. Subiri sekunde {seconds}, au mwite meneja.</translation>
    </message>
    <message>
        <source>Another program is using the shop&apos;s records. Try again.</source>
        <translation>Programu nyingine inatumia rekodi za duka. Jaribu tena.</translation>
    </message>
    <message>
        <source>Can&apos;t save: the shop&apos;s records may only be read here. What was sold before is safe.</source>
        <translation>Haiwezi kuhifadhi: rekodi za duka zinaweza kusomwa tu hapa. Yaliyouzwa awali yako salama.</translation>
    </message>
    <message>
        <source>The shop&apos;s records are damaged at {where}. Stop selling and restore the last backup.</source>
        <translation>Rekodi za duka zimeharibika kwenye {where}. Acha kuuza na urejeshe nakala ya mwisho.</translation>
    </message>
    <message>
        <source>The shop&apos;s keys are not on this computer, so PINs cannot be checked. Restore them with the recovery phrase: pos settings --recovery-phrase</source>
        <translation>Funguo za duka hazipo kwenye kompyuta hii, kwa hivyo PIN haziwezi kukaguliwa. Zirejeshe kwa maneno ya kurejesha: pos settings --recovery-phrase</translation>
    </message>
    <message>
        <source>M-Pesa is not connected to this till yet. Take cash or another way.</source>
        <translation>M-Pesa bado haijaunganishwa kwenye till hii. Pokea taslimu au njia nyingine.</translation>
    </message>
    <message>
        <source>There is no list of M-Pesa payments yet: M-Pesa is not connected to this till.</source>
        <translation>Bado hakuna orodha ya malipo ya M-Pesa: M-Pesa haijaunganishwa kwenye till hii.</translation>
    </message>
    <message>
        <source>Nothing in this shop is sold at a typed price. Add a product whose price is 0.</source>
        <translation>Duka hili halina bidhaa ya bei ya kuandika. Ongeza bidhaa yenye bei 0.</translation>
    </message>
    <message>
        <source>{name} is sold in one way only.</source>
        <translation>{name} inauzwa kwa njia moja tu.</translation>
    </message>
    <message>
        <source>The receipt is printed again.</source>
        <translation>Risiti inachapishwa tena.</translation>
    </message>
    <message>
        <source>Receipt kept. Print it again later.</source>
        <translation>Risiti imehifadhiwa. Ichapishe tena baadaye.</translation>
    </message>
    <message>
        <source>Drawer did not open. Use the key.</source>
        <translation>Droo haijafunguka. Tumia ufunguo.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Imeongezwa</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Imelipwa</translation>
    </message>
    <message>
        <source>give a discount</source>
        <translation>kutoa punguzo</translation>
    </message>
    <message>
        <source>change a price</source>
        <translation>kubadilisha bei</translation>
    </message>
    <message>
        <source>type the price of an open item</source>
        <translation>kuandika bei ya bidhaa isiyo na bei</translation>
    </message>
    <message>
        <source>remove a line</source>
        <translation>kuondoa mstari</translation>
    </message>
    <message>
        <source>cancel a sale</source>
        <translation>kughairi mauzo</translation>
    </message>
    <message>
        <source>take goods back</source>
        <translation>kurudisha bidhaa</translation>
    </message>
    <message>
        <source>take goods back without a receipt</source>
        <translation>kurudisha bidhaa bila risiti</translation>
    </message>
    <message>
        <source>give deposits back</source>
        <translation>kurudisha amana</translation>
    </message>
    <message>
        <source>give a payment back</source>
        <translation>kurudisha malipo</translation>
    </message>
    <message>
        <source>sell on account</source>
        <translation>kuuza kwa akaunti</translation>
    </message>
    <message>
        <source>sell above the customer&apos;s limit</source>
        <translation>kuuza zaidi ya kikomo cha mteja</translation>
    </message>
    <message>
        <source>let more go than there is</source>
        <translation>kutoa zaidi ya iliyopo</translation>
    </message>
    <message>
        <source>take an M-Pesa code by hand</source>
        <translation>kupokea nambari ya M-Pesa kwa mkono</translation>
    </message>
    <message>
        <source>open the drawer without a sale</source>
        <translation>kufungua droo bila mauzo</translation>
    </message>
    <message>
        <source>print a receipt again</source>
        <translation>kuchapisha risiti tena</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>open</source>
        <translation>imefunguliwa</translation>
    </message>
    <message>
        <source>Back to the sale</source>
        <translation>Rudi kwa mauzo</translation>
    </message>
    <message>
        <source>Only who may change the shop&apos;s settings changes this.</source>
        <translation>Hubadilishwa tu na anayeruhusiwa kubadilisha mipangilio ya duka.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
</context>
<context>
    <name>ShiftCard</name>
    <message>
        <source>Shift open since {time}</source>
        <translation>Zamu imefunguliwa tangu {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n sales</source>
        <translation>
            <numerusform>mauzo %n</numerusform>
            <numerusform>mauzo %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Parked sales</source>
        <translation>Mauzo yaliyo kando</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Fungua zamu</translation>
    </message>
    <message>
        <source>Count the cash that is in the drawer now. The shift begins with it.</source>
        <translation>Hesabu pesa taslimu zilizo kwenye droo sasa. Zamu huanza nazo.</translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation>Pesa taslimu kwenye droo</translation>
    </message>
</context>
<context>
    <name>ShopQuestion</name>
    <message>
        <source>What is the shop called?</source>
        <translation>Duka linaitwaje?</translation>
    </message>
    <message>
        <source>The name stands on every receipt and on the customer&apos;s screen.</source>
        <translation>Jina huonekana kwenye kila risiti na kwenye skrini ya mteja.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Jina la duka</translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>Shop</source>
        <translation>Duka</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Jina la duka</translation>
    </message>
    <message>
        <source>Like {example}</source>
        <translation>Mfano {example}</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Limesajiliwa</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Halijasajiliwa</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Nchi</translation>
    </message>
    <message>
        <source>It stays as it was at the first start.</source>
        <translation>Inabaki kama ilivyokuwa mwanzoni.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Who is at the till?</source>
        <translation>Nani yuko kwenye till?</translation>
    </message>
    <message>
        <source>Tap your name, or use the arrows or its first letter</source>
        <translation>Gusa jina lako, au tumia mishale au herufi yake ya kwanza</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <translation>Weka PIN yako</translation>
    </message>
    <message>
        <source>The last number signs you in. Wrong PINs make you wait, longer each time.</source>
        <translation>Tarakimu ya mwisho inakuingiza. PIN zisizo sahihi hukufanya usubiri, kila mara zaidi.</translation>
    </message>
    <message>
        <source>Hello {name}</source>
        <translation>Habari {name}</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <translation>HAIKO TAYARI</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Mtandaoni</translation>
    </message>
    <message>
        <source>OFFLINE</source>
        <translation>HAKUNA MTANDAO</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mtandao</translation>
    </message>
    <message>
        <source>M-Pesa ready</source>
        <translation>M-Pesa iko tayari</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Printa iko tayari</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printa</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Skana iko tayari</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Skana</translation>
    </message>
</context>
<context>
    <name>SplitList</name>
    <message>
        <source>Parts of the payment</source>
        <translation>Sehemu za malipo</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Sehemu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Nothing is paid yet</source>
        <translation>Hakuna kilicholipwa bado</translation>
    </message>
</context>
<context>
    <name>SplitScreen</name>
    <message>
        <source>Split payment</source>
        <translation>Gawanya malipo</translation>
    </message>
    <message>
        <source>How is {amount} paid?</source>
        <translation>{amount} italipwa vipi?</translation>
    </message>
    <message>
        <source>Everything is paid</source>
        <translation>Yote yamelipwa</translation>
    </message>
    <message>
        <source>The rest is worked out for you</source>
        <translation>Iliyobaki inahesabiwa</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>Imebaki kulipwa</translation>
    </message>
    <message>
        <source>Finish the sale</source>
        <translation>Maliza mauzo</translation>
    </message>
</context>
<context>
    <name>StaffTile</name>
    <message>
        <source>chosen</source>
        <translation>amechaguliwa</translation>
    </message>
</context>
<context>
    <name>StartWork</name>
    <message>
        <source>Making the shop</source>
        <translation>Duka linaanzishwa</translation>
    </message>
    <message>
        <source>If it is stopped, or the power goes, nothing of it stays. It can begin again.</source>
        <translation>Ikisimamishwa, au umeme ukikatika, hakuna kinachobaki. Inaweza kuanza tena.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Inatayarisha</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} kati ya {of}</translation>
    </message>
</context>
<context>
    <name>StateChip</name>
    <message>
        <source>Payment state: {word}</source>
        <translation>Hali ya malipo: {word}</translation>
    </message>
    <message>
        <source>TO PAY</source>
        <translation>YA KULIPWA</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>INASUBIRI</translation>
    </message>
    <message>
        <source>CHECKING</source>
        <translation>INAKAGULIWA</translation>
    </message>
    <message>
        <source>PAID</source>
        <translation>IMELIPWA</translation>
    </message>
    <message>
        <source>PART PAID</source>
        <translation>IMELIPWA NUSU</translation>
    </message>
    <message>
        <source>NOT PAID</source>
        <translation>HAIKULIPWA</translation>
    </message>
    <message>
        <source>NOT SURE YET</source>
        <translation>BADO HAIJULIKANI</translation>
    </message>
    <message>
        <source>NOT MATCHED</source>
        <translation>HAIJAOANISHWA</translation>
    </message>
    <message>
        <source>UNDERPAID</source>
        <translation>IMEPUNGUA</translation>
    </message>
    <message>
        <source>OVERPAID</source>
        <translation>IMEZIDI</translation>
    </message>
    <message>
        <source>OFFLINE</source>
        <translation>HAKUNA MTANDAO</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>No internet. Cash still works.</source>
        <translation>Hakuna mtandao. Taslimu inafanya kazi.</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>chosen</source>
        <translation>imechaguliwa</translation>
    </message>
    <message>
        <source>Less of {name}</source>
        <translation>Punguza {name}</translation>
    </message>
    <message>
        <source>More of {name}</source>
        <translation>Ongeza {name}</translation>
    </message>
    <message>
        <source>How much of {name}: {count}</source>
        <translation>Kiasi cha {name}: {count}</translation>
    </message>
</context>
<context>
    <name>SumsPanel</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>bidhaa aina %n</numerusform>
            <numerusform>bidhaa aina %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Subtotal, {lines}</source>
        <translation>Jumla ndogo, {lines}</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Punguzo</translation>
    </message>
    <message>
        <source>VAT {rate} included</source>
        <translation>VAT {rate} imejumuishwa</translation>
    </message>
    <message>
        <source>VAT included</source>
        <translation>VAT imejumuishwa</translation>
    </message>
</context>
<context>
    <name>TaxQuestion</name>
    <message>
        <source>What is the shop&apos;s {number}?</source>
        <translation>{number} ya duka ni gani?</translation>
    </message>
    <message>
        <source>It stands on every receipt. Leave it empty if the shop has none yet.</source>
        <translation>Huonekana kwenye kila risiti. Acha wazi kama duka halina bado.</translation>
    </message>
    <message>
        <source>Like {example}</source>
        <translation>Mfano {example}</translation>
    </message>
    <message>
        <source>Registered for VAT</source>
        <translation>Limesajiliwa kwa VAT</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Halijasajiliwa</translation>
    </message>
    <message>
        <source>Receipts show the VAT</source>
        <translation>Risiti huonyesha VAT</translation>
    </message>
    <message>
        <source>Receipts show no VAT</source>
        <translation>Risiti hazionyeshi VAT</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Cashier</source>
        <translation>Keshia</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Msimamizi</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Meneja</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Mwenye duka</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>Zimeisha</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Zimebaki {count}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>each</source>
        <translation>moja</translation>
    </message>
    <message>
        <source>Till {number}</source>
        <translation>Kaunta {number}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> na </translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Letters to touch</source>
        <translation>Herufi za kugusa</translation>
    </message>
</context>
<context>
    <name>TilesCard</name>
    <message>
        <source>Quick items</source>
        <translation>Bidhaa za haraka</translation>
    </message>
    <message>
        <source>Choose a place and type the code of what stands there. The till fills the rest.</source>
        <translation>Chagua nafasi na uandike nambari ya bidhaa ya kuwekwa hapo. Nyingine hujazwa na kaunta yenyewe.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Nambari</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>chaguo lako</translation>
    </message>
    <message>
        <source>Leave this place to the till</source>
        <translation>Iachie kaunta nafasi hii</translation>
    </message>
    <message>
        <source>Put it in place {number}</source>
        <translation>Iweke kwenye nafasi {number}</translation>
    </message>
    <message>
        <source>Empty place</source>
        <translation>Nafasi tupu</translation>
    </message>
</context>
<context>
    <name>TillQuestion</name>
    <message>
        <source>Which till is this?</source>
        <translation>Hii ni till gani?</translation>
    </message>
    <message>
        <source>Every till of the shop has a number of its own. The first is till 1.</source>
        <translation>Kila till ya duka ina nambari yake. Ya kwanza ni till 1.</translation>
    </message>
    <message>
        <source>Number of this till</source>
        <translation>Nambari ya till hii</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Jina lake</translation>
    </message>
    <message>
        <source>Like Front or Bar. It may stay empty.</source>
        <translation>Kama Mbele au Baa. Inaweza kubaki wazi.</translation>
    </message>
</context>
<context>
    <name>TillSection</name>
    <message>
        <source>This till</source>
        <translation>Till hii</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ndiyo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hapana</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Name of this till</source>
        <translation>Jina la till hii</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>Dakika {count}</translation>
    </message>
    <message>
        <source>Lock when nobody is there, after</source>
        <translation>Jifunge pasipo na mtu, baada ya</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Kamwe</translation>
    </message>
    <message>
        <source>The sale is kept; a PIN opens the till again.</source>
        <translation>Mauzo huhifadhiwa; PIN hufungua till tena.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Skrini</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Skrini nzima</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Dirisha</translation>
    </message>
    <message>
        <source>Show the sale to the customer on a second screen</source>
        <translation>Mwonyeshe mteja mauzo kwenye skrini ya pili</translation>
    </message>
    <message>
        <source>Without a second screen, show it in a window</source>
        <translation>Bila skrini ya pili, onyesha kwenye dirisha</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Online</source>
        <translation>Mtandaoni</translation>
    </message>
    <message>
        <source>OFFLINE</source>
        <translation>HAKUNA MTANDAO</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mtandao</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printa</translation>
    </message>
    <message>
        <source>CHECK PAPER</source>
        <translation>ANGALIA KARATASI</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>%n hazijatumwa</numerusform>
            <numerusform>%n hazijatumwa</numerusform>
        </translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Malipo</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n yanasubiri</numerusform>
            <numerusform>%n yanasubiri</numerusform>
        </translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>tangu {time}</translation>
    </message>
    <message>
        <source>Shift since {time}</source>
        <translation>Zamu tangu {time}</translation>
    </message>
    <message>
        <source>Cashier {name}: lock or change</source>
        <translation>Keshia {name}: funga au badilisha</translation>
    </message>
    <message>
        <source>HEARD {time}</source>
        <translation>ILISIKIKA {time}</translation>
    </message>
</context>
<context>
    <name>TotalPanel</name>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
    <message>
        <source>Total to pay</source>
        <translation>Jumla ya kulipa</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>bidhaa %n</numerusform>
            <numerusform>bidhaa %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Cash</source>
        <translation>Taslimu</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kadi</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Benki</translation>
    </message>
    <message>
        <source>Customer&apos;s account</source>
        <translation>Akaunti ya mteja</translation>
    </message>
</context>
</TS>
