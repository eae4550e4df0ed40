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
        <source>NOT FOUND. F2 finds it, Del removes it</source>
        <translation>HAIPATIKANI. F2 inatafuta, Del inaondoa</translation>
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
        <source>HOW MUCH? Put it on the scale, F3 types it</source>
        <translation>KIASI GANI? Weka kwenye mizani, F3 ya kuandika</translation>
    </message>
    <message>
        <source>NOT SAVED. Enter tries again, Del removes it</source>
        <translation>HAIJAHIFADHIWA. Enter inajaribu tena, Del inaondoa</translation>
    </message>
    <message>
        <source>NO PRICE. Ctrl P types it, Del removes it</source>
        <translation>HAINA BEI. Ctrl P ya kuandika, Del inaondoa</translation>
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
        <source>Pay the rest another way</source>
        <translation>Lipa kwa njia nyingine</translation>
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
    <message>
        <source>rounds the change to {down} or {up}</source>
        <translation>inakadiria chenji kuwa {down} au {up}</translation>
    </message>
    <message>
        <source>Short of coins?</source>
        <translation>Huna sarafu?</translation>
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
        <source>Scan, or type a name or code</source>
        <translation>Skani, au andika jina au nambari</translation>
    </message>
    <message>
        <source>Clear the box, Esc</source>
        <translation>Futa kisanduku, Esc</translation>
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
