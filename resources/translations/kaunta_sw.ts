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
    <name>AccountWords</name>
    <message>
        <source>{whose}, from {day}</source>
        <translation>{whose}, kuanzia {day}</translation>
    </message>
    <message>
        <source>To the customer&apos;s credit</source>
        <translation>Salio la mteja</translation>
    </message>
    <message>
        <source>Owes now</source>
        <translation>Anadaiwa sasa</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>Salio la awali</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>Taarifa ya akaunti</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lini</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
    <message>
        <source>Owes then</source>
        <translation>Deni wakati huo</translation>
    </message>
    <message>
        <source>A sale that is not finished</source>
        <translation>Mauzo ambayo hayajakamilika</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Amelipa</translation>
    </message>
</context>
<context>
    <name>AccountsRoom</name>
    <message>
        <source>Customers</source>
        <translation>Wateja</translation>
    </message>
    <message>
        <source>No customer fits.</source>
        <translation>Hakuna mteja anayelingana.</translation>
    </message>
    <message>
        <source>Owe {owed}</source>
        <translation>Wanadaiwa {owed}</translation>
    </message>
    <message>
        <source>Name (F2)</source>
        <translation>Jina (F2)</translation>
    </message>
    <message>
        <source>Find a customer, F2</source>
        <translation>Tafuta mteja, F2</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Mteja mpya</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Taarifa</translation>
    </message>
    <message>
        <source>Take cash</source>
        <translation>Pokea pesa</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Badilisha</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Onyesha nambari</translation>
    </message>
    <message>
        <source>Write a reminder</source>
        <translation>Andika kumbusho</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Sahau</translation>
    </message>
    <message>
        <source>Last slip again</source>
        <translation>Stakabadhi ya mwisho tena</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Simu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>Anadaiwa</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Kikomo</translation>
    </message>
    <message>
        <source>Reminders: no</source>
        <translation>Kukumbushwa: hapana</translation>
    </message>
    <message>
        <source>Reminders: agreed</source>
        <translation>Kukumbushwa: ndiyo</translation>
    </message>
    <message>
        <source>Number: not asked</source>
        <translation>Nambari: hajaulizwa</translation>
    </message>
    <message>
        <source>Number: may be kept</source>
        <translation>Nambari: inaweza kuhifadhiwa</translation>
    </message>
    <message>
        <source>Number: not to be kept</source>
        <translation>Nambari: isihifadhiwe</translation>
    </message>
    <message>
        <source>How old it is</source>
        <translation>Umri wa deni</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>up to 30 days</source>
        <translation>hadi siku 30</translation>
    </message>
    <message>
        <source>31 to 60 days</source>
        <translation>siku 31 hadi 60</translation>
    </message>
    <message>
        <source>61 to 90 days</source>
        <translation>siku 61 hadi 90</translation>
    </message>
    <message>
        <source>over 90 days</source>
        <translation>zaidi ya siku 90</translation>
    </message>
    <message>
        <source>{at}, then {balance}</source>
        <translation>{at}, kisha {balance}</translation>
    </message>
    <message>
        <source>It is deleted for good as soon as nothing is owed any more.</source>
        <translation>Itafutwa kabisa mara deni litakapokwisha.</translation>
    </message>
    <message>
        <source>It is deleted for good, now.</source>
        <translation>Inafutwa kabisa, sasa hivi.</translation>
    </message>
    <message>
        <source>Keep the number of {name} no longer?</source>
        <translation>Usihifadhi tena nambari ya {name}?</translation>
    </message>
    <message>
        <source>Keep it no longer</source>
        <translation>Usiihifadhi tena</translation>
    </message>
    <message>
        <source>Print this slip again?</source>
        <translation>Chapisha stakabadhi hii tena?</translation>
    </message>
    <message>
        <source>What has come out before comes out as a copy.</source>
        <translation>Iliyokwisha kutoka hutoka kama nakala.</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Ichapishe</translation>
    </message>
    <message>
        <source>Name and number are deleted for good. Sales and totals stay.</source>
        <translation>Jina na nambari vinafutwa kabisa. Mauzo na jumla vinabaki.</translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>Line removed</source>
        <translation>Mstari umeondolewa</translation>
    </message>
    <message>
        <source>Line changed</source>
        <translation>Mstari umebadilishwa</translation>
    </message>
    <message>
        <source>Sale cancelled</source>
        <translation>Mauzo yameghairiwa</translation>
    </message>
    <message>
        <source>Sale finished</source>
        <translation>Mauzo yamekamilika</translation>
    </message>
    <message>
        <source>Payment taken</source>
        <translation>Malipo yamepokelewa</translation>
    </message>
    <message>
        <source>Payment given back</source>
        <translation>Malipo yamerudishwa</translation>
    </message>
    <message>
        <source>Debt paid</source>
        <translation>Deni limelipwa</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Zamu imefunguliwa</translation>
    </message>
    <message>
        <source>Cash moved</source>
        <translation>Pesa zimehamishwa</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>Pesa zimehesabiwa</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Zamu imefungwa</translation>
    </message>
    <message>
        <source>Shift verified</source>
        <translation>Zamu imethibitishwa</translation>
    </message>
    <message>
        <source>Shift noted</source>
        <translation>Zamu imeandikiwa maelezo</translation>
    </message>
    <message>
        <source>Z printed again</source>
        <translation>Z imechapishwa tena</translation>
    </message>
    <message>
        <source>Receipt printed again</source>
        <translation>Risiti imechapishwa tena</translation>
    </message>
    <message>
        <source>Delivery received</source>
        <translation>Mzigo umepokelewa</translation>
    </message>
    <message>
        <source>Stock counted</source>
        <translation>Stoo imehesabiwa</translation>
    </message>
    <message>
        <source>Stock changed</source>
        <translation>Stoo imebadilishwa</translation>
    </message>
    <message>
        <source>Approval given</source>
        <translation>Idhini imetolewa</translation>
    </message>
    <message>
        <source>Stock change taken back</source>
        <translation>Badiliko la bidhaa limetenguliwa</translation>
    </message>
    <message>
        <source>Goods ordered</source>
        <translation>Bidhaa zimeagizwa</translation>
    </message>
    <message>
        <source>Order closed or dropped</source>
        <translation>Oda imefungwa au kuachwa</translation>
    </message>
    <message>
        <source>Goods sent back</source>
        <translation>Bidhaa zimerudishwa kwa msambazaji</translation>
    </message>
    <message>
        <source>Count asked for again</source>
        <translation>Kuhesabu tena kumeombwa</translation>
    </message>
    <message>
        <source>Shop opened</source>
        <translation>Duka limefunguliwa</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Mipangilio imebadilishwa</translation>
    </message>
    <message>
        <source>Item changed</source>
        <translation>Bidhaa imebadilishwa</translation>
    </message>
    <message>
        <source>Items imported</source>
        <translation>Bidhaa zimeingizwa</translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation>Bei zimebadilishwa</translation>
    </message>
    <message>
        <source>Supplier changed</source>
        <translation>Msambazaji amebadilishwa</translation>
    </message>
    <message>
        <source>Supplier erased</source>
        <translation>Msambazaji amefutwa</translation>
    </message>
    <message>
        <source>Staff changed</source>
        <translation>Mfanyakazi amebadilishwa</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Mteja amebadilishwa</translation>
    </message>
    <message>
        <source>Customer erased</source>
        <translation>Mteja amefutwa</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Ameingia</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN si sahihi</translation>
    </message>
    <message>
        <source>PIN unlocked</source>
        <translation>PIN imefunguliwa</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Imetolewa kwa faili</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Nakala rudufu imefanywa</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Nakala rudufu imerejeshwa</translation>
    </message>
    <message>
        <source>Keys made</source>
        <translation>Funguo zimetengenezwa</translation>
    </message>
    <message>
        <source>Whole number looked at</source>
        <translation>Nambari nzima imetazamwa</translation>
    </message>
    <message>
        <source>Consent changed</source>
        <translation>Ridhaa imebadilishwa</translation>
    </message>
    <message>
        <source>Money sent</source>
        <translation>Pesa zimetumwa</translation>
    </message>
    <message>
        <source>Phone asked</source>
        <translation>Simu imeombwa</translation>
    </message>
    <message>
        <source>Phone unlocked</source>
        <translation>Simu imefunguliwa</translation>
    </message>
    <message>
        <source>Payment heard of</source>
        <translation>Malipo yamesikika</translation>
    </message>
    <message>
        <source>Checking switched elsewhere</source>
        <translation>Ukaguzi umebadilishwa kwingine</translation>
    </message>
    <message>
        <source>Payment used</source>
        <translation>Malipo yametumika</translation>
    </message>
    <message>
        <source>Payment released</source>
        <translation>Malipo yameachiliwa</translation>
    </message>
    <message>
        <source>Payment settled</source>
        <translation>Malipo yamewekwa</translation>
    </message>
    <message>
        <source>Payment credited</source>
        <translation>Malipo yamewekwa kwa akaunti</translation>
    </message>
    <message>
        <source>Payment set aside</source>
        <translation>Malipo yamewekwa kando</translation>
    </message>
    <message>
        <source>Payment believed</source>
        <translation>Malipo yamekubaliwa</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>Marejesho yameombwa</translation>
    </message>
    <message>
        <source>Refund ended</source>
        <translation>Marejesho yameisha</translation>
    </message>
    <message>
        <source>Odd case seen</source>
        <translation>Jambo limeonekana</translation>
    </message>
    <message>
        <source>Payment lost to another</source>
        <translation>Malipo yamechukuliwa na mwingine</translation>
    </message>
    <message>
        <source>Day signed off</source>
        <translation>Siku imesainiwa</translation>
    </message>
    <message>
        <source>Line of a statement answered</source>
        <translation>Mstari wa taarifa umejibiwa</translation>
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
    <name>AddingPanel</name>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Still loading</source>
        <translation>Bado inapakia</translation>
    </message>
    <message>
        <source>Adding up</source>
        <translation>Inajumlisha</translation>
    </message>
    <message>
        <source>day {done} of {of}</source>
        <translation>siku {done} kati ya {of}</translation>
    </message>
</context>
<context>
    <name>AllPaymentsRoom</name>
    <message>
        <source>All payments</source>
        <translation>Malipo yote</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Hamisha</translation>
    </message>
    <message>
        <source>Code, digits, amount, name, sale (F2)</source>
        <translation>Msimbo, kiasi, jina, mauzo (F2)</translation>
    </message>
    <message>
        <source>Search (F2)</source>
        <translation>Tafuta (F2)</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Zaidi…</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Siku yoyote</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Jana</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Siku 7 zilizopita</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Msimbo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lini</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Kutoka</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Nothing found for “{typed}”</source>
        <translation>Hakuna kilichopatikana kwa “{typed}”</translation>
    </message>
    <message>
        <source>No payments for these filters</source>
        <translation>Hakuna malipo kwa vichujio hivi</translation>
    </message>
    <message>
        <source>No payment by M-Pesa has come yet</source>
        <translation>Hakuna malipo ya M-Pesa yaliyofika bado</translation>
    </message>
    <message>
        <source>No payment by M-Pesa came in this time</source>
        <translation>Hakuna malipo ya M-Pesa yaliyofika katika muda huu</translation>
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
    <name>ApprovalsRoom</name>
    <message>
        <source>Approvals</source>
        <translation>Idhini</translation>
    </message>
    <message>
        <source>Nobody had to ask for anything yet.</source>
        <translation>Bado hakuna aliyeomba idhini.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Imetumika</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Aliyeomba</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Aliyetoa</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Kwa nini</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Haijatumika</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Ilitolewa</translation>
    </message>
    <message>
        <source>Audit entry</source>
        <translation>Ingizo la ukaguzi</translation>
    </message>
    <message>
        <source>The sale</source>
        <translation>Mauzo yenyewe</translation>
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
    <name>BackupsRoom</name>
    <message>
        <source>Backup</source>
        <translation>Nakala</translation>
    </message>
    <message>
        <source>There is no backup in this folder yet.</source>
        <translation>Bado hakuna nakala katika folda hii.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Nakili sasa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Other folder</source>
        <translation>Folda nyingine</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>Jaribu kurudisha</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Irudishe</translation>
    </message>
    <message>
        <source>Put back a file</source>
        <translation>Rudisha faili</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Nakala</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Ilitengenezwa</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukubwa</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Imeshindwa</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Haijajaribiwa</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Imefaulu</translation>
    </message>
    <message>
        <source>No backup has passed a test restore yet.</source>
        <translation>Bado hakuna nakala iliyofaulu jaribio la kurudishwa.</translation>
    </message>
    <message>
        <source>The last good one: {when}.</source>
        <translation>Nakala nzuri ya mwisho: {when}.</translation>
    </message>
    <message>
        <source>The last one failed: {why}</source>
        <translation>Ya mwisho ilishindikana: {why}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Faili</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Ilijaribiwa</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Sababu</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Siku</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wiki</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Miezi</translation>
    </message>
    <message>
        <source>Kept by itself, each night</source>
        <translation>Zinazowekwa zenyewe kila usiku</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>Nakala ziende wapi</translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation>Nakala rudufu ipi</translation>
    </message>
    <message>
        <source>Backups (*.kaunta)</source>
        <translation>Nakala rudufu (*.kaunta)</translation>
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
    <name>BatchesRoom</name>
    <message>
        <source>Batches</source>
        <translation>Matoleo</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>Written off or moved</source>
        <translation>Zilizofutwa au kuhamishwa</translation>
    </message>
    <message>
        <source>Enter on a row takes it back.</source>
        <translation>Enter kwenye mstari inarudisha.</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>Siku %n</numerusform>
            <numerusform>Siku %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Zote</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Zimeisha muda</translation>
    </message>
    <message>
        <source>Expire soon</source>
        <translation>Karibu kuisha</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Thamani</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Toleo</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siku ya mwisho</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Mahali</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Zilizobaki</translation>
    </message>
    <message>
        <source>No goods lie in batches here.</source>
        <translation>Hakuna bidhaa za matoleo hapa.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Badiliko</translation>
    </message>
    <message>
        <source>Nothing was written off.</source>
        <translation>Hakuna kilichofutwa.</translation>
    </message>
    <message>
        <source>{what}: {change} of {name}, {worth}. It was written: {why}</source>
        <translation>{what}: {change} ya {name}, {worth}. Iliandikwa: {why}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Rudisha</translation>
    </message>
</context>
<context>
    <name>BroughtCard</name>
    <message>
        <source>Cash for what is owed</source>
        <translation>Pesa ya deni</translation>
    </message>
    <message>
        <source>{name} owes {owed}.</source>
        <translation>{name} anadaiwa {owed}.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Pesa taslimu</translation>
    </message>
    <message>
        <source>Into the drawer</source>
        <translation>Weka kwenye droo</translation>
    </message>
</context>
<context>
    <name>CashCard</name>
    <message>
        <source>Choose first: into the drawer, or out of it?</source>
        <translation>Chagua kwanza: kuingia kwenye droo, au kutoka?</translation>
    </message>
    <message>
        <source>Type how much it is.</source>
        <translation>Andika ni kiasi gani.</translation>
    </message>
    <message>
        <source>Type what it is for.</source>
        <translation>Andika ni za nini.</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Weka au toa pesa</translation>
    </message>
    <message>
        <source>Into the drawer</source>
        <translation>Kuingia kwenye droo</translation>
    </message>
    <message>
        <source>Out of the drawer</source>
        <translation>Kutoka kwenye droo</translation>
    </message>
    <message>
        <source>It stands on the shift&apos;s report with its reason, and a slip is printed.</source>
        <translation>Itaonekana kwenye ripoti ya zamu pamoja na sababu yake, na karatasi itachapishwa.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Ni za nini</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Weka</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Toa</translation>
    </message>
</context>
<context>
    <name>CashCheck</name>
    <message>
        <source>Cash in the drawer</source>
        <translation>Pesa taslimu kwenye droo</translation>
    </message>
    <message>
        <source>Recount</source>
        <translation>Hesabu tena</translation>
    </message>
    <message>
        <source>Why? Needed above {limit}</source>
        <translation>Kwa nini? Inahitajika zaidi ya {limit}</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Chagua sababu</translation>
    </message>
    <message>
        <source>CASH CORRECT</source>
        <translation>PESA IKO SAWA</translation>
    </message>
    <message>
        <source>CASH SHORT</source>
        <translation>PESA IMEPUNGUA</translation>
    </message>
    <message>
        <source>CASH OVER</source>
        <translation>PESA IMEZIDI</translation>
    </message>
    <message>
        <source>Float at start</source>
        <translation>Chenji ya kuanzia</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation>Mauzo ya taslimu</translation>
    </message>
    <message>
        <source>Cash refunds</source>
        <translation>Taslimu zilizorudishwa</translation>
    </message>
    <message>
        <source>Debts paid in cash</source>
        <translation>Madeni yaliyolipwa taslimu</translation>
    </message>
    <message>
        <source>There should be</source>
        <translation>Inapaswa kuwa</translation>
    </message>
    <message>
        <source>You counted</source>
        <translation>Umehesabu</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Pesa iliyowekwa</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Pesa iliyotolewa</translation>
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
    <name>Chart</name>
    <message>
        <source>Chart: the arrows walk from point to point</source>
        <translation>Chati: mishale inatembea kutoka nukta hadi nukta</translation>
    </message>
</context>
<context>
    <name>ClosingRail</name>
    <message numerus="yes">
        <source>%n sales</source>
        <translation>
            <numerusform>Mauzo %n</numerusform>
            <numerusform>Mauzo %n</numerusform>
        </translation>
    </message>
    <message>
        <source>You counted</source>
        <translation>Umehesabu</translation>
    </message>
    <message>
        <source>Sales this shift</source>
        <translation>Mauzo ya zamu hii</translation>
    </message>
    <message>
        <source>{from_} to {to}</source>
        <translation>{from_} hadi {to}</translation>
    </message>
    <message>
        <source>After closing, the numbers cannot be changed. A manager can add a note.</source>
        <translation>Baada ya kufunga, nambari hazibadiliki. Meneja anaweza kuongeza maelezo.</translation>
    </message>
    <message>
        <source>Save, finish later</source>
        <translation>Hifadhi, maliza baadaye</translation>
    </message>
    <message>
        <source>Compare the count</source>
        <translation>Linganisha hesabu</translation>
    </message>
    <message>
        <source>Close and print Z</source>
        <translation>Funga na uchapishe Z</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tayari</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Pesa zilizorudishwa</translation>
    </message>
    <message>
        <source>Discounts given</source>
        <translation>Punguzo lililotolewa</translation>
    </message>
    <message>
        <source>VAT included</source>
        <translation>VAT iliyojumuishwa</translation>
    </message>
    <message>
        <source>Items removed after scan</source>
        <translation>Bidhaa zilizoondolewa</translation>
    </message>
    <message>
        <source>Drawer opened, no sale</source>
        <translation>Droo bila mauzo</translation>
    </message>
    <message>
        <source>Parked sales left</source>
        <translation>Mauzo yaliyo kando</translation>
    </message>
    <message>
        <source>M-Pesa requests that wait</source>
        <translation>Maombi ya M-Pesa yanayosubiri</translation>
    </message>
    <message>
        <source>Sales that wait for M-Pesa</source>
        <translation>Mauzo yanayosubiri M-Pesa</translation>
    </message>
</context>
<context>
    <name>ClosingScreen</name>
    <message>
        <source>Close shift</source>
        <translation>Funga zamu</translation>
    </message>
    <message>
        <source>The shift is closed. {z} is kept.</source>
        <translation>Zamu imefungwa. {z} imehifadhiwa.</translation>
    </message>
    <message>
        <source>The Z report as on paper</source>
        <translation>Ripoti ya Z kama kwenye karatasi</translation>
    </message>
    <message>
        <source>The Z report is printed.</source>
        <translation>Ripoti ya Z imechapishwa.</translation>
    </message>
    <message>
        <source>The Z report is being printed.</source>
        <translation>Ripoti ya Z inachapishwa.</translation>
    </message>
    <message>
        <source>The Z report is printed as soon as the printer can.</source>
        <translation>Ripoti ya Z itachapishwa mara printa itakapoweza.</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Type the code of the SMS, ten letters and figures</source>
        <translation>Andika nambari ya SMS, herufi na tarakimu kumi</translation>
    </message>
    <message>
        <source>Code of a payment</source>
        <translation>Nambari ya malipo</translation>
    </message>
    <message>
        <source>The code in the customer&apos;s M-Pesa SMS. It is looked up first.</source>
        <translation>Nambari iliyo kwenye SMS ya M-Pesa ya mteja. Inatafutwa kwanza.</translation>
    </message>
    <message>
        <source>M-Pesa code</source>
        <translation>Nambari ya M-Pesa</translation>
    </message>
    <message>
        <source>Like {example}</source>
        <translation>Kama {example}</translation>
    </message>
    <message>
        <source>Finish before it is confirmed</source>
        <translation>Maliza kabla haijathibitishwa</translation>
    </message>
    <message>
        <source>This sale is {due}.</source>
        <translation>Mauzo haya ni {due}.</translation>
    </message>
    <message>
        <source>That proves nothing: it may be late, or not be true. Keep the goods.</source>
        <translation>Hilo halithibitishi chochote: huenda imechelewa, au si ya kweli. Usitoe bidhaa.</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Inatafutwa</translation>
    </message>
    <message>
        <source>This payment has come</source>
        <translation>Malipo haya yamefika</translation>
    </message>
    <message>
        <source>It has come with another amount</source>
        <translation>Yamefika kwa kiasi kingine</translation>
    </message>
    <message>
        <source>This code has paid already</source>
        <translation>Nambari hii imeshalipa</translation>
    </message>
    <message>
        <source>Nobody has heard of this code</source>
        <translation>Nambari hii haijulikani bado</translation>
    </message>
    <message>
        <source>That is no M-Pesa code</source>
        <translation>Hiyo si nambari ya M-Pesa</translation>
    </message>
    <message>
        <source>Use it for this sale</source>
        <translation>Tumia kwa mauzo haya</translation>
    </message>
    <message>
        <source>Look it up again</source>
        <translation>Itafute tena</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Itafute</translation>
    </message>
    <message>
        <source>Keep this code by hand and finish</source>
        <translation>Weka nambari hii kwa mkono na umalize</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Paid</source>
        <translation>Kilicholipwa</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>This sale, {name}</source>
        <translation>Mauzo haya, {name}</translation>
    </message>
    <message>
        <source>Sale {name}</source>
        <translation>Mauzo {name}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Simu</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Nambari</translation>
    </message>
</context>
<context>
    <name>ConcernList</name>
    <message>
        <source>Make one now</source>
        <translation>Tengeneza sasa</translation>
    </message>
    <message>
        <source>No backup last night</source>
        <translation>Hakuna nakala iliyohifadhiwa usiku</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Inahitaji mtu</translation>
    </message>
    <message>
        <source>Nothing. All is in order.</source>
        <translation>Hakuna. Kila kitu kiko sawa.</translation>
    </message>
    <message>
        <source>Odd cases</source>
        <translation>Mambo ya kuangalia</translation>
    </message>
    <message>
        <source>Look at each of them</source>
        <translation>Angalia kila moja</translation>
    </message>
    <message>
        <source>Payments not placed</source>
        <translation>Malipo yasiyowekwa</translation>
    </message>
    <message>
        <source>M-Pesa not come yet</source>
        <translation>M-Pesa haijafika</translation>
    </message>
    <message>
        <source>Refunds not sure</source>
        <translation>Marejesho hayajulikani</translation>
    </message>
    <message>
        <source>Signed days changed</source>
        <translation>Siku zilizosainiwa zimebadilika</translation>
    </message>
    <message>
        <source>Look at each, and sign it again</source>
        <translation>Tazama kila moja, kisha isaini tena</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>PIN zisizo sahihi</translation>
    </message>
    <message>
        <source>Papers to look at</source>
        <translation>Karatasi za kuangalia</translation>
    </message>
    <message>
        <source>Print them, or leave it</source>
        <translation>Chapisha, au uache</translation>
    </message>
    <message>
        <source>Shifts short</source>
        <translation>Zamu zilizopungua</translation>
    </message>
    <message>
        <source>{amount}, Z {number}</source>
        <translation>{amount}, Z {number}</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Chini ya sifuri</translation>
    </message>
    <message>
        <source>Count these items</source>
        <translation>Hesabu bidhaa hizi</translation>
    </message>
    <message>
        <source>Running low</source>
        <translation>Zinakaribia kuisha</translation>
    </message>
    <message>
        <source>Order these items</source>
        <translation>Agiza bidhaa hizi</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Hazijatumwa bado</translation>
    </message>
    <message>
        <source>Look at the letterbox</source>
        <translation>Sanduku la barua</translation>
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
    <name>CountGrid</name>
    <message>
        <source>Count what is in the drawer</source>
        <translation>Hesabu kilicho kwenye droo</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Iliyohesabiwa</translation>
    </message>
    <message>
        <source>Note or coin</source>
        <translation>Noti/sarafu</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Ngapi</translation>
    </message>
    <message>
        <source>How many of {worth}</source>
        <translation>Ngapi za {worth}</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Scan the goods</source>
        <translation>Skani bidhaa</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Nambari</translation>
    </message>
    <message>
        <source>How many are there</source>
        <translation>Ziko ngapi</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Toleo</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siku ya mwisho</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tafuta</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Tofauti</translation>
    </message>
    <message>
        <source>What you found</source>
        <translation>Ulichokuta</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Mahali</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Zilizokutwa</translation>
    </message>
    <message>
        <source>You have found nothing yet.</source>
        <translation>Hujahesabu kitu bado.</translation>
    </message>
</context>
<context>
    <name>CountedList</name>
    <message>
        <source>You counted</source>
        <translation>Umehesabu</translation>
    </message>
    <message>
        <source>Recount</source>
        <translation>Hesabu tena</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Iliyohesabiwa</translation>
    </message>
</context>
<context>
    <name>CountedRows</name>
    <message>
        <source>Note or coin</source>
        <translation>Noti/sarafu</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Ngapi</translation>
    </message>
    <message>
        <source>You counted</source>
        <translation>Umehesabu</translation>
    </message>
</context>
<context>
    <name>CounterFields</name>
    <message>
        <source>A counter with its own printer</source>
        <translation>Kaunta yenye printa yake</translation>
    </message>
    <message>
        <source>For example: Butcher</source>
        <translation>Kwa mfano: Bucha</translation>
    </message>
    <message>
        <source>Categories it hands out</source>
        <translation>Aina za bidhaa inazotoa</translation>
    </message>
    <message>
        <source>As the products have them: Meat, Fish</source>
        <translation>Kama zilivyo kwenye bidhaa: Nyama, Samaki</translation>
    </message>
    <message>
        <source>Printer of this counter</source>
        <translation>Printa ya kaunta hii</translation>
    </message>
    <message>
        <source>Its lines come out there, the receipt at the till.</source>
        <translation>Bidhaa zake huchapishwa hapo, risiti kwenye till.</translation>
    </message>
</context>
<context>
    <name>CountsRoom</name>
    <message>
        <source>Counts</source>
        <translation>Hesabu</translation>
    </message>
    <message>
        <source>Start a count</source>
        <translation>Anza kuhesabu</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Alimaliza</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Ilianza</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Hesabu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Mistari</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Nothing was counted yet. Start a count.</source>
        <translation>Hakuna kilichohesabiwa bado. Anza kuhesabu.</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Inaendelea</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Imekubaliwa</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Imeachwa</translation>
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
    <name>CustomerEntry</name>
    <message>
        <source>Ask whether the number may be kept</source>
        <translation>Uliza kama nambari inaweza kuhifadhiwa</translation>
    </message>
    <message>
        <source>Change a customer</source>
        <translation>Badilisha mteja</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Mteja mpya</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Leave it empty and {phone} stays.</source>
        <translation>Ukiacha tupu, {phone} inabaki.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Simu</translation>
    </message>
    <message>
        <source>May be kept</source>
        <translation>Inaweza kuhifadhiwa</translation>
    </message>
    <message>
        <source>Not to be kept</source>
        <translation>Isihifadhiwe</translation>
    </message>
    <message>
        <source>Only until what is owed is paid</source>
        <translation>Hadi deni litakapolipwa tu</translation>
    </message>
    <message>
        <source>May owe up to</source>
        <translation>Anaweza kudaiwa hadi</translation>
    </message>
    <message>
        <source>0 for nothing</source>
        <translation>0 kwa kutodaiwa</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Hifadhi</translation>
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
    <name>DayList</name>
    <message>
        <source>Day</source>
        <translation>Siku</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Zilikuja</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>No M-Pesa yet</source>
        <translation>Bado hakuna M-Pesa</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Imebadilika</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Mtu mmoja</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Imesainiwa</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} wazi</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Ikaguliwe</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>Matched</source>
        <translation>Zimeoanishwa</translation>
    </message>
    <message>
        <source>Missing here</source>
        <translation>Hazipo hapa</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Za kuangalia</translation>
    </message>
    <message>
        <source>Charges, moved</source>
        <translation>Ada, zilizohamishwa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Msimbo</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Taarifa</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Vitabu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>Reading the statement: {rows} rows</source>
        <translation>Taarifa inasomwa: safu {rows}</translation>
    </message>
    <message>
        <source>Choose the statement of the M-Pesa portal, or drop it here.</source>
        <translation>Chagua taarifa ya tovuti ya M-Pesa, au iweke hapa.</translation>
    </message>
    <message>
        <source>Everything agrees. The day can be signed off.</source>
        <translation>Kila kitu kinalingana. Siku inaweza kusainiwa.</translation>
    </message>
    <message>
        <source>Safaricom itself told of {told} of {heard} payments when it was asked.</source>
        <translation>Safaricom yenyewe ilitaja malipo {told} kati ya {heard} ilipoulizwa.</translation>
    </message>
    <message>
        <source>From {opening} to {closing} on {file}</source>
        <translation>Kutoka {opening} hadi {closing} kwenye {file}</translation>
    </message>
    <message>
        <source>Signed off by {name}, {at}.</source>
        <translation>Imesainiwa na {name}, {at}.</translation>
    </message>
    <message>
        <source>By one person: {name} kept what the statement told as well.</source>
        <translation>Na mtu mmoja: {name} alihifadhi pia yaliyomo kwenye taarifa.</translation>
    </message>
    <message>
        <source>It has changed since: sign it again once it agrees.</source>
        <translation>Imebadilika tangu wakati huo: isaini tena ikilingana.</translation>
    </message>
    <message>
        <source>heard of later</source>
        <translation>yalijulikana baadaye</translation>
    </message>
    <message>
        <source>used</source>
        <translation>yametumika</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>yamerudishwa</translation>
    </message>
    <message>
        <source>taken back by Safaricom</source>
        <translation>yamechukuliwa tena na Safaricom</translation>
    </message>
    <message>
        <source>said to be not ours</source>
        <translation>imesemekana si yetu</translation>
    </message>
    <message>
        <source>taken up again</source>
        <translation>imechukuliwa tena</translation>
    </message>
    <message>
        <source>Nothing on this day</source>
        <translation>Hakuna kitu siku hii</translation>
    </message>
</context>
<context>
    <name>DaysCard</name>
    <message>
        <source>Which days?</source>
        <translation>Siku zipi?</translation>
    </message>
    <message>
        <source>Like 21/11/2026</source>
        <translation>Kama 21/11/2026</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Siku ya kwanza</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siku ya mwisho</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Onyesha siku hizi</translation>
    </message>
    <message>
        <source>Or from one day to another</source>
        <translation>Au kuanzia siku moja hadi nyingine</translation>
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
    <name>DeliveriesRoom</name>
    <message>
        <source>Whole delivery</source>
        <translation>Mzigo wote</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Mizigo</translation>
    </message>
    <message>
        <source>Enter on a line sends goods of it back.</source>
        <translation>Enter kwenye mstari inarudisha bidhaa zake.</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Zilizokuja</translation>
    </message>
    <message>
        <source>Go on receiving</source>
        <translation>Endelea kupokea</translation>
    </message>
    <message>
        <source>Receive delivery</source>
        <translation>Pokea mzigo</translation>
    </message>
    <message>
        <source>{order} stays open (Esc): {missing} are still to come.</source>
        <translation>{order} inabaki wazi (Esc): bado zinakuja {missing}.</translation>
    </message>
    <message>
        <source>Close the rest</source>
        <translation>Funga zilizobaki</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Kutoka</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hati</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Gharama</translation>
    </message>
    <message>
        <source>Nothing was delivered yet.</source>
        <translation>Hakuna mzigo uliokuja bado.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Haikutajwa</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Zilikuja</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zilirudi</translation>
    </message>
</context>
<context>
    <name>DetailNames</name>
    <message>
        <source>Code</source>
        <translation>Nambari</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Kilichobadilika</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mpya</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zilizobadilishwa</translation>
    </message>
    <message>
        <source>Left as they were</source>
        <translation>Zilizoachwa zilivyo</translation>
    </message>
    <message>
        <source>Which items</source>
        <translation>Bidhaa zipi</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Jinsi</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Kati ya</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Sehemu</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Inarudisha</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Kilichorudishwa</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Aina</translation>
    </message>
    <message>
        <source>Let go below zero</source>
        <translation>Zilizoruhusiwa chini ya sifuri</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Zilizopatikana</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Jinsi ilivyoisha</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Msambazaji</translation>
    </message>
    <message>
        <source>Note number</source>
        <translation>Nambari ya hati</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Thamani</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Mzigo</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Oda</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Oda</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Mistari</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>Njia ya kulipa</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Malipo yote</translation>
    </message>
    <message>
        <source>How it was known</source>
        <translation>Jinsi ilivyojulikana</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>Imepungua</translation>
    </message>
    <message>
        <source>Where it stood</source>
        <translation>Ilipokuwa</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Ombi</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Marejesho</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Dai</translation>
    </message>
    <message>
        <source>Float at start</source>
        <translation>Chenji ya kuanzia</translation>
    </message>
    <message>
        <source>Should be in the drawer</source>
        <translation>Droo iwe na</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Iliyohesabiwa</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Ripoti ya Z</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Kabla</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Baada</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Taarifa</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Siku</translation>
    </message>
    <message>
        <source>Hash of its figures</source>
        <translation>Alama ya takwimu zake</translation>
    </message>
    <message>
        <source>May owe</source>
        <translation>Anaweza kudaiwa</translation>
    </message>
    <message>
        <source>The customer knew the total</source>
        <translation>Mteja alijua jumla</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Barua</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Faili</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Safu</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>Aliulizwa kuhusu</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Amekubali</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Sababu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Nakala</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Idadi ya nakala</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Aina ya kitendo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Cheo</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Anafanya kazi hapa</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Namba ya siri (PIN)</translation>
    </message>
    <message>
        <source>Wrong PINs in a row</source>
        <translation>PIN zisizo sahihi mfululizo</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Aliyeomba</translation>
    </message>
    <message>
        <source>What it took</source>
        <translation>Ruhusa iliyohitajika</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Simu</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kaunta</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Imewashwa</translation>
    </message>
    <message>
        <source>New series</source>
        <translation>Mfululizo mpya</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Nakala rudufu</translation>
    </message>
    <message>
        <source>Sales lost</source>
        <translation>Mauzo yaliyopotea</translation>
    </message>
    <message>
        <source>What they came to</source>
        <translation>Jumla yake</translation>
    </message>
    <message>
        <source>Acts lost</source>
        <translation>Vitendo vilivyopotea</translation>
    </message>
    <message>
        <source>Books from before</source>
        <translation>Vitabu vya awali</translation>
    </message>
    <message>
        <source>Their last entry</source>
        <translation>Ingizo lake la mwisho</translation>
    </message>
    <message>
        <source>Its hash</source>
        <translation>Alama yake</translation>
    </message>
    <message>
        <source>As the till kept it</source>
        <translation>Kama kaunta ilivyohifadhi</translation>
    </message>
    <message>
        <source>Clock went back, seconds</source>
        <translation>Saa ilirudi nyuma, sekunde</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Mstari</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Idadi</translation>
    </message>
    <message>
        <source>Left of it</source>
        <translation>Iliyobaki</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Kwa</translation>
    </message>
    <message>
        <source>Rounded to</source>
        <translation>Imekadiriwa hadi</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kundi</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Iliyotafutwa</translation>
    </message>
    <message>
        <source>Sold or put away</source>
        <translation>Inauzwa au imewekwa kando</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>hayajaanishwa</translation>
    </message>
    <message>
        <source>being claimed</source>
        <translation>yanadaiwa</translation>
    </message>
    <message>
        <source>used</source>
        <translation>yametumika</translation>
    </message>
    <message>
        <source>at another till</source>
        <translation>kwenye kaunta nyingine</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>si yetu</translation>
    </message>
    <message>
        <source>going back</source>
        <translation>yanarudishwa</translation>
    </message>
    <message>
        <source>gone back</source>
        <translation>yamerudishwa</translation>
    </message>
    <message>
        <source>taken back by Safaricom</source>
        <translation>yamerudishwa na Safaricom</translation>
    </message>
    <message>
        <source>same as another</source>
        <translation>sawa na mengine</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>inatumwa</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>inasubiri</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>imelipwa</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>haijalipwa</translation>
    </message>
    <message>
        <source>not sure yet</source>
        <translation>haijulikani bado</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>haijatumwa bado</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>njiani</translation>
    </message>
    <message>
        <source>done</source>
        <translation>imekamilika</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>imeshindikana</translation>
    </message>
    <message>
        <source>all received</source>
        <translation>yote yamepokelewa</translation>
    </message>
    <message>
        <source>rest closed</source>
        <translation>iliyobaki imefungwa</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>imeachwa</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>imeidhinishwa</translation>
    </message>
    <message>
        <source>set anew</source>
        <translation>imewekwa upya</translation>
    </message>
    <message>
        <source>changed by himself or herself</source>
        <translation>imebadilishwa na mwenyewe</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Pesa kuingia</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Pesa kutoka</translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation>Droo imefunguliwa</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Kurudisha muamala</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Kutuma pesa</translation>
    </message>
    <message>
        <source>Keeping the number</source>
        <translation>Kuhifadhi nambari</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Vikumbusho</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>yenyewe</translation>
    </message>
    <message>
        <source>arrived on the sale</source>
        <translation>yamefika kwenye mauzo</translation>
    </message>
    <message>
        <source>the missing code</source>
        <translation>nambari iliyokosekana</translation>
    </message>
    <message>
        <source>settled by hand</source>
        <translation>imekamilishwa kwa mkono</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>asilimia</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>faida</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>zinazouzwa</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>zilizowekwa kando</translation>
    </message>
    <message>
        <source>all</source>
        <translation>zote</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Jina la duka</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anwani</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Nambari ya kodi</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Nchi</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT (kodi)</translation>
    </message>
    <message>
        <source>Smallest coin</source>
        <translation>Sarafu ndogo kabisa</translation>
    </message>
    <message>
        <source>Least by phone</source>
        <translation>Kima cha chini kwa simu</translation>
    </message>
    <message>
        <source>Most by phone</source>
        <translation>Kima cha juu kwa simu</translation>
    </message>
    <message>
        <source>Selling below zero</source>
        <translation>Kuuza chini ya sifuri</translation>
    </message>
    <message>
        <source>Selling what has expired</source>
        <translation>Kuuza zilizoisha muda</translation>
    </message>
    <message>
        <source>M-Pesa by hand</source>
        <translation>M-Pesa kwa mkono</translation>
    </message>
    <message>
        <source>Checking before money moves</source>
        <translation>Kukagua kabla pesa hazijatumwa</translation>
    </message>
    <message>
        <source>Sales finished before their money</source>
        <translation>Mauzo yaliyokamilika kabla ya pesa</translation>
    </message>
    <message>
        <source>Difference that needs a reason</source>
        <translation>Tofauti inayohitaji sababu</translation>
    </message>
    <message>
        <source>Labels of scales</source>
        <translation>Lebo za mizani</translation>
    </message>
    <message>
        <source>Foot of the receipt</source>
        <translation>Mwisho wa risiti</translation>
    </message>
    <message>
        <source>Head of the receipt</source>
        <translation>Mwanzo wa risiti</translation>
    </message>
    <message>
        <source>Language of the receipt</source>
        <translation>Lugha ya risiti</translation>
    </message>
    <message>
        <source>Picture on the receipt</source>
        <translation>Picha kwenye risiti</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Madirisha</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>Kaunta zote</translation>
    </message>
    <message>
        <source>Limits of the roles</source>
        <translation>Vikomo vya vyeo</translation>
    </message>
    <message>
        <source>Practice or real money</source>
        <translation>Mazoezi au pesa halisi</translation>
    </message>
    <message>
        <source>Paybill or Till</source>
        <translation>Paybill au Till</translation>
    </message>
    <message>
        <source>Paybill or store number</source>
        <translation>Nambari ya Paybill au duka</translation>
    </message>
    <message>
        <source>Till number</source>
        <translation>Nambari ya Till</translation>
    </message>
    <message>
        <source>Letterbox</source>
        <translation>Sanduku la barua</translation>
    </message>
    <message>
        <source>User at Safaricom</source>
        <translation>Mtumiaji wa Safaricom</translation>
    </message>
    <message>
        <source>Safaricom&apos;s certificate</source>
        <translation>Cheti cha Safaricom</translation>
    </message>
    <message>
        <source>Version of the confirmations</source>
        <translation>Toleo la uthibitisho</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Anwani nyingine</translation>
    </message>
    <message>
        <source>Further numbers</source>
        <translation>Nambari zaidi</translation>
    </message>
    <message>
        <source>What is registered</source>
        <translation>Kilichosajiliwa</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Ufunguo wa mteja (consumer key)</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Siri ya mteja (consumer secret)</translation>
    </message>
    <message>
        <source>Passkey</source>
        <translation>Nenosiri la ombi (passkey)</translation>
    </message>
    <message>
        <source>Password of the user</source>
        <translation>Nenosiri la mtumiaji</translation>
    </message>
    <message>
        <source>Address for answers</source>
        <translation>Anwani ya majibu</translation>
    </message>
    <message>
        <source>Letterbox: secret for payments</source>
        <translation>Sanduku la barua: siri ya malipo</translation>
    </message>
    <message>
        <source>Letterbox: secret for requests</source>
        <translation>Sanduku la barua: siri ya maombi</translation>
    </message>
    <message>
        <source>Letterbox: secret for results</source>
        <translation>Sanduku la barua: siri ya matokeo</translation>
    </message>
    <message>
        <source>Letterbox: key of the till</source>
        <translation>Sanduku la barua: ufunguo wa kaunta</translation>
    </message>
</context>
<context>
    <name>DetailWords</name>
    <message>
        <source>yes</source>
        <translation>ndiyo</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hapana</translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <source>Why is the drawer not as it should be?</source>
        <translation>Kwa nini droo haiko inavyopaswa?</translation>
    </message>
    <message>
        <source>The reason stands on the Z report beside the difference.</source>
        <translation>Sababu inaandikwa kwenye ripoti ya Z kando ya tofauti.</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>Hifadhi sababu</translation>
    </message>
    <message>
        <source>Gave wrong change</source>
        <translation>Chenji isiyo sahihi ilitolewa</translation>
    </message>
    <message>
        <source>A sale was not rung up</source>
        <translation>Mauzo hayakuingizwa</translation>
    </message>
    <message>
        <source>Cash was taken out without a slip</source>
        <translation>Pesa zilitolewa bila karatasi</translation>
    </message>
    <message>
        <source>A note was torn or false</source>
        <translation>Noti ilichanika au ni bandia</translation>
    </message>
    <message>
        <source>Nobody knows</source>
        <translation>Hakuna anayejua</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Sababu nyingine</translation>
    </message>
</context>
<context>
    <name>DifferencesPage</name>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Hesabu tena</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Acha</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Kubali</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Tofauti</translation>
    </message>
    <message>
        <source>Missing {amount}</source>
        <translation>Zimepungua {amount}</translation>
    </message>
    <message>
        <source>Over {amount}</source>
        <translation>Zimezidi {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n lots were not counted</source>
        <translation>
            <numerusform>Fungu %n halikuhesabiwa</numerusform>
            <numerusform>Mafungu %n hayakuhesabiwa</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was counted yet.</source>
        <translation>Hakuna kilichohesabiwa bado.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Mahali</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Alihesabu</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Vitabu</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Zilizokutwa</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Tofauti</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Thamani</translation>
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
    <name>DocumentCard</name>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
</context>
<context>
    <name>DocumentFacts</name>
    <message>
        <source>Sale {number}</source>
        <translation>Mauzo {number}</translation>
    </message>
    <message>
        <source>Delivery {number}</source>
        <translation>Mzigo {number}</translation>
    </message>
    <message>
        <source>Order {name}</source>
        <translation>Oda {name}</translation>
    </message>
    <message>
        <source>Stock take: {name}</source>
        <translation>Hesabu ya stoo: {name}</translation>
    </message>
    <message>
        <source>code on its way</source>
        <translation>nambari inakuja</translation>
    </message>
    <message>
        <source>M-Pesa {code}</source>
        <translation>M-Pesa {code}</translation>
    </message>
    <message>
        <source>Audit entry {number}</source>
        <translation>Ingizo la ukaguzi {number}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Mteja</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Msambazaji</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Gharama</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ilipokelewa</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Aliyepokea</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Ilianza</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>Aliyeanza</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Imeidhinishwa</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Imeachwa</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Bado inaendelea</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Zilizohesabiwa</translation>
    </message>
    <message>
        <source>{found} found, {books} in the books, {name}</source>
        <translation>{found} zimepatikana, {books} vitabuni, {name}</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Kilichofanyika</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lini</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Na nani</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Kuhusu</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Muhuri</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Maelezo zaidi</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Zilizobaki</translation>
    </message>
    <message>
        <source>What was ordered</source>
        <translation>Zilizoagizwa</translation>
    </message>
    <message>
        <source>Cost on average</source>
        <translation>Gharama ya wastani</translation>
    </message>
    <message>
        <source>Order at</source>
        <translation>Agiza zikifika</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Nambari</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Msimbopau</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Aina</translation>
    </message>
    <message>
        <source>VAT class</source>
        <translation>Daraja la VAT</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Mabadiliko</translation>
    </message>
    <message>
        <source>Not sold any more</source>
        <translation>Haiuzwi tena</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>Anadaiwa</translation>
    </message>
    <message>
        <source>May owe</source>
        <translation>Anaweza kudaiwa</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Simu</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Alichonunua</translation>
    </message>
</context>
<context>
    <name>DoubtsCard</name>
    <message>
        <source>Is that right?</source>
        <translation>Ni sahihi?</translation>
    </message>
    <message>
        <source>Something about this delivery is unusual. Look once more.</source>
        <translation>Kuna jambo lisilo la kawaida kwenye mzigo huu. Angalia tena.</translation>
    </message>
    <message>
        <source>It is right. Receive it</source>
        <translation>Ni sahihi. Pokea</translation>
    </message>
    <message>
        <source>{name} received a note with this number on {at}.</source>
        <translation>{name} alipokea hati yenye nambari hii {at}.</translation>
    </message>
    <message>
        <source>The lines come to {amount} more than the note.</source>
        <translation>Mistari inazidi hati kwa {amount}.</translation>
    </message>
    <message>
        <source>The lines come to {amount} less than the note.</source>
        <translation>Mistari inapungua hati kwa {amount}.</translation>
    </message>
    <message>
        <source>{name} costs {cost} here and {usual} until now.</source>
        <translation>{name} ni {cost} hapa, na ilikuwa {usual}.</translation>
    </message>
    <message>
        <source>{name}: {ordered} ordered, {came} came.</source>
        <translation>{name}: {ordered} ziliagizwa, {came} zilikuja.</translation>
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
    <name>ForgetCard</name>
    <message>
        <source>FORGET</source>
        <translation>SAHAU</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>Umsahau {name}?</translation>
    </message>
    <message>
        <source>Type {word}</source>
        <translation>Andika {word}</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Sahau</translation>
    </message>
    <message>
        <source>Type the word {word} first</source>
        <translation>Andika kwanza neno {word}</translation>
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
    <name>GoodsWords</name>
    <message>
        <source>Shelf</source>
        <translation>Rafu</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Stoo</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Mwanzo</translation>
    </message>
    <message>
        <source>Does not expire</source>
        <translation>Haiishi muda</translation>
    </message>
    <message>
        <source>Expired {day}</source>
        <translation>Iliisha {day}</translation>
    </message>
    <message>
        <source>Last day today</source>
        <translation>Mwisho ni leo</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>Siku %n imebaki</numerusform>
            <numerusform>Siku %n zimebaki</numerusform>
        </translation>
    </message>
    <message>
        <source>A list</source>
        <translation>Orodha</translation>
    </message>
    <message>
        <source>The whole shop</source>
        <translation>Duka zima</translation>
    </message>
</context>
<context>
    <name>HealthCard</name>
    <message>
        <source>M-Pesa health</source>
        <translation>Afya ya M-Pesa</translation>
    </message>
    <message>
        <source>Phones are asked.</source>
        <translation>Simu zinaombwa.</translation>
    </message>
    <message>
        <source>No phone was asked yet.</source>
        <translation>Hakuna simu iliyoombwa bado.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Siku</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Zilizoombwa</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Kilicholipwa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zilizoghairiwa</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Hazijulikani</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Nusu ndani ya</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>sek {count}</translation>
    </message>
</context>
<context>
    <name>HeapWords</name>
    <message>
        <source>Matched</source>
        <translation>Zimeoanishwa</translation>
    </message>
    <message>
        <source>Went back</source>
        <translation>Zilirudi</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Ada</translation>
    </message>
    <message>
        <source>Moved to the bank</source>
        <translation>Zilihamishwa benki</translation>
    </message>
    <message>
        <source>On another day</source>
        <translation>Siku nyingine</translation>
    </message>
    <message>
        <source>Missing here</source>
        <translation>Hazipo hapa</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>Iliandikwa kwa mkono</translation>
    </message>
    <message>
        <source>Not on the statement</source>
        <translation>Haipo kwenye taarifa</translation>
    </message>
    <message>
        <source>Amounts differ</source>
        <translation>Kiasi hakilingani</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>Bado hakuna msimbo</translation>
    </message>
    <message>
        <source>Money out, not known</source>
        <translation>Zilitoka, hazijulikani</translation>
    </message>
    <message>
        <source>Reversal, not known</source>
        <translation>Zilirudishwa, hazijulikani</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Imejibiwa</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Bado hazijatumika</translation>
    </message>
    <message>
        <source>The day is not over.</source>
        <translation>Siku haijaisha.</translation>
    </message>
    <message>
        <source>The statement has no line.</source>
        <translation>Taarifa haina mstari.</translation>
    </message>
    <message>
        <source>The statement has lines that are not understood.</source>
        <translation>Taarifa ina mistari isiyoeleweka.</translation>
    </message>
    <message>
        <source>The statement does not say whose it is.</source>
        <translation>Taarifa haisemi ni ya nani.</translation>
    </message>
    <message>
        <source>The statement does not show the beginning of the day. Export it from the day before on.</source>
        <translation>Taarifa haionyeshi mwanzo wa siku. Ihamishe kuanzia siku iliyotangulia.</translation>
    </message>
    <message>
        <source>The statement does not show the end of the day. Export it with a later day in it.</source>
        <translation>Taarifa haionyeshi mwisho wa siku. Ihamishe pamoja na siku inayofuata.</translation>
    </message>
    <message>
        <source>The statement has lines without a balance.</source>
        <translation>Taarifa ina mistari bila salio.</translation>
    </message>
    <message>
        <source>The balances do not add up: a line was lost, or changed.</source>
        <translation>Salio halijumlishi: mstari umepotea, au umebadilishwa.</translation>
    </message>
    <message>
        <source>The day does not begin with what the account held when the day before was signed.</source>
        <translation>Siku haianzi na salio lililokuwepo siku iliyotangulia iliposainiwa.</translation>
    </message>
    <message>
        <source>There are lines that ask for a person.</source>
        <translation>Kuna mistari inayohitaji mtu.</translation>
    </message>
    <message>
        <source>You kept what a statement told of this day, so somebody else signs it off.</source>
        <translation>Wewe ulihifadhi yaliyomo kwenye taarifa ya siku hii, kwa hiyo mtu mwingine ataisaini.</translation>
    </message>
</context>
<context>
    <name>HourBars</name>
    <message>
        <source>Sales by the hour</source>
        <translation>Mauzo kwa saa</translation>
    </message>
    <message>
        <source>Same day last week</source>
        <translation>Siku hii wiki iliyopita</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Several with ; between. CODE*24@1150 is a carton at its own price.</source>
        <translation>Kadhaa zikitengwa na ; . CODE*24@1150 ni katoni yenye bei yake.</translation>
    </message>
    <message>
        <source>6=62;12=60 is: from six 62</source>
        <translation>6=62;12=60 ni: kuanzia sita 62</translation>
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
        <source>New item</source>
        <translation>Bidhaa mpya</translation>
    </message>
    <message>
        <source>Keep the item</source>
        <translation>Hifadhi bidhaa</translation>
    </message>
</context>
<context>
    <name>ItemFacts</name>
    <message>
        <source>Barcodes</source>
        <translation>Misimbo pau</translation>
    </message>
    <message>
        <source>Prices by quantity</source>
        <translation>Bei kwa idadi</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Mabadiliko</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Gharama</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Faida</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Zilizopo</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Kiwango cha chini</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Nambari fupi</translation>
    </message>
    <message>
        <source>VAT class</source>
        <translation>Aina ya VAT</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Huuzwa kwa</translation>
    </message>
    <message>
        <source>Kept by batch</source>
        <translation>Huwekwa kwa bechi</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ndiyo</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Imeondolewa</translation>
    </message>
    <message>
        <source>not sold any more</source>
        <translation>haiuzwi tena</translation>
    </message>
    <message>
        <source>From {least}</source>
        <translation>Kuanzia {least}</translation>
    </message>
</context>
<context>
    <name>ItemFilesRoom</name>
    <message>
        <source>Bring items in</source>
        <translation>Leta bidhaa</translation>
    </message>
    <message>
        <source>F3 chooses a file with a line for each item. You see what is new, what changes and what cannot be used. Ctrl Enter keeps it.</source>
        <translation>F3 huchagua faili yenye mstari kwa kila bidhaa. Unaona zipi mpya, nini kinabadilika na nini hakiwezi kutumika. Ctrl Enter huiweka.</translation>
    </message>
    <message>
        <source>Take tables out</source>
        <translation>Toa majedwali</translation>
    </message>
    <message>
        <source>Ctrl E writes items, sales, payments, stock and more as Excel or CSV. What is there already is never written over.</source>
        <translation>Ctrl E huandika bidhaa, mauzo, malipo, stoo na zaidi kama Excel au CSV. Kilichopo hakiandikwi juu yake kamwe.</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Leta na toa</translation>
    </message>
    <message>
        <source>Which table?</source>
        <translation>Jedwali gani?</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chagua faili</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Ondoa</translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>Andika faili</translation>
    </message>
    <message>
        <source>Excel or CSV. It is looked at first; nothing changes before.</source>
        <translation>Excel au CSV. Huangaliwa kwanza; hakuna kinachobadilika kabla.</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. As they are: {unchanged}.</source>
        <translation>Mpya: {new}. Zinazobadilika: {changed}. Zisizobadilika: {unchanged}.</translation>
    </message>
    <message>
        <source>Columns that are not used: {names}</source>
        <translation>Safu zisizotumika: {names}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Mstari</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Kinachobadilika</translation>
    </message>
    <message>
        <source>Nothing changes by this file.</source>
        <translation>Faili hii haibadilishi chochote.</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Kitakachobadilika</translation>
    </message>
    <message>
        <source>To be kept: {count}</source>
        <translation>Za kuhifadhi: {count}</translation>
    </message>
    <message>
        <source>Cannot be used: {count}</source>
        <translation>Zisizofaa: {count}</translation>
    </message>
    <message>
        <source>new, at {price}</source>
        <translation>mpya, kwa {price}</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Inasoma faili</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Inalinganisha</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Inaleta</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Inaandika faili</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Leta</translation>
    </message>
    <message>
        <source>Bring in the good ones</source>
        <translation>Leta zinazofaa</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>To order</source>
        <translation>Za kuagiza</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Wateja</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Lines of sales</source>
        <translation>Mistari ya mauzo</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stoo</translation>
    </message>
    <message>
        <source>Stock movements</source>
        <translation>Mienendo ya stoo</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Mizigo iliyoletwa</translation>
    </message>
    <message>
        <source>Stock counts</source>
        <translation>Hesabu za stoo</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Zamu</translation>
    </message>
    <message>
        <source>Cash in and out</source>
        <translation>Pesa taslimu ndani na nje</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Ukaguzi</translation>
    </message>
    <message>
        <source>Debts paid</source>
        <translation>Madeni yaliyolipwa</translation>
    </message>
    <message>
        <source>Counted drawers</source>
        <translation>Droo zilizohesabiwa</translation>
    </message>
    <message>
        <source>M-Pesa</source>
        <translation>M-Pesa</translation>
    </message>
    <message>
        <source>Requests to phones</source>
        <translation>Maombi kwa simu</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Marejesho</translation>
    </message>
</context>
<context>
    <name>ItemFilter</name>
    <message>
        <source>All categories</source>
        <translation>Makundi yote</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kundi</translation>
    </message>
    <message>
        <source>All suppliers</source>
        <translation>Wasambazaji wote</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Msambazaji</translation>
    </message>
    <message>
        <source>Item or code (F2)</source>
        <translation>Bidhaa au nambari (F2)</translation>
    </message>
    <message>
        <source>Find items, F2</source>
        <translation>Tafuta bidhaa, F2</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Zinazouzwa</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Zilizoondolewa</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Zote</translation>
    </message>
</context>
<context>
    <name>ItemFinder</name>
    <message>
        <source>Item or code</source>
        <translation>Bidhaa au msimbo</translation>
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
    <name>ItemPanel</name>
    <message>
        <source>No item chosen</source>
        <translation>Hakuna bidhaa iliyochaguliwa</translation>
    </message>
    <message>
        <source>left: {shelf} on the shelf, {store} in store</source>
        <translation>zimebaki: {shelf} kwenye rafu, {store} ghalani</translation>
    </message>
    <message>
        <source>Order at {level}</source>
        <translation>Agiza ikifika {level}</translation>
    </message>
    <message>
        <source>{quantity} are on their way</source>
        <translation>{quantity} ziko njiani</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Mapokezi</translation>
    </message>
    <message>
        <source>About {many} a day</source>
        <translation>Takriban {many} kwa siku</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Name on the receipt</source>
        <translation>Jina kwenye risiti</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Nambari fupi</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kundi</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Huuzwa kwa</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Prices by quantity</source>
        <translation>Bei kwa idadi</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Gharama</translation>
    </message>
    <message>
        <source>VAT class</source>
        <translation>Aina ya VAT</translation>
    </message>
    <message>
        <source>Minimum in stock</source>
        <translation>Kiwango cha chini stoo</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Inauzwa</translation>
    </message>
    <message>
        <source>Kept by batch</source>
        <translation>Huwekwa kwa bechi</translation>
    </message>
    <message>
        <source>Is a deposit</source>
        <translation>Ni amana</translation>
    </message>
    <message>
        <source>Deposit (its code)</source>
        <translation>Amana (nambari yake)</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Misimbo pau</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ndiyo</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hapana</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>hakuna</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>Moja</translation>
    </message>
</context>
<context>
    <name>ItemsRoom</name>
    <message>
        <source>Items</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Bidhaa mpya</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Badilisha</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kundi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Nambari</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Faida</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Zilizobaki</translation>
    </message>
    <message>
        <source>No items for these wishes.</source>
        <translation>Hakuna bidhaa zinazofaa.</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Zilizopatikana: {count}</translation>
    </message>
    <message>
        <source>{shown} of {count} items</source>
        <translation>Bidhaa {shown} kati ya {count}</translation>
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
    <name>LabelsRoom</name>
    <message>
        <source>Labels</source>
        <translation>Lebo</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Tangu jana</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>Katika siku 7</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>Katika siku 30</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>Bei imebadilika</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Mzigo</translation>
    </message>
    <message>
        <source>Item or code (F2)</source>
        <translation>Bidhaa au nambari (F2)</translation>
    </message>
    <message>
        <source>Find items, F2</source>
        <translation>Tafuta bidhaa, F2</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Chapisha</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Moja pungufu</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Moja zaidi</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Iondoe kwenye orodha</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>For the shelf</source>
        <translation>Ya rafu</translation>
    </message>
    <message>
        <source>For the goods</source>
        <translation>Ya bidhaa</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Nambari</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Find items, or take those with another price or of a delivery.</source>
        <translation>Tafuta bidhaa, au chukua zenye bei nyingine au za mzigo.</translation>
    </message>
    <message>
        <source>Which item?</source>
        <translation>Bidhaa gani?</translation>
    </message>
    <message>
        <source>{count} labels of {items} items</source>
        <translation>Lebo {count} za bidhaa {items}</translation>
    </message>
    <message>
        <source>Making labels</source>
        <translation>Inatengeneza lebo</translation>
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
    <name>LatelyWords</name>
    <message>
        <source>All days</source>
        <translation>Siku zote</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>Siku 7</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>Siku 30</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Mwaka</translation>
    </message>
</context>
<context>
    <name>LaterNoteCard</name>
    <message>
        <source>Type the note first</source>
        <translation>Andika maelezo kwanza</translation>
    </message>
    <message>
        <source>Note to {z}</source>
        <translation>Maelezo kwa {z}</translation>
    </message>
    <message>
        <source>It is kept with your name and the time. The Z report itself never changes.</source>
        <translation>Inahifadhiwa pamoja na jina lako na saa. Ripoti ya Z yenyewe haibadiliki kamwe.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Like: the missing 50 was under the drawer</source>
        <translation>Mfano: 50 iliyokosekana ilikuwa chini ya droo</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Hifadhi maelezo</translation>
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
    <name>LevelChart</name>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>How the level went</source>
        <translation>Kiwango kilivyobadilika</translation>
    </message>
</context>
<context>
    <name>LimitCard</name>
    <message>
        <source>How much may they?</source>
        <translation>Wanaruhusiwa kiasi gani?</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Hadi</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Kama kawaida</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Daima</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Kamwe</translation>
    </message>
    <message>
        <source>Like {example}</source>
        <translation>Kama {example}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Hifadhi</translation>
    </message>
</context>
<context>
    <name>LimitsRoom</name>
    <message>
        <source>Limits</source>
        <translation>Vikomo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Badilisha</translation>
    </message>
    <message>
        <source>never</source>
        <translation>kamwe</translation>
    </message>
    <message>
        <source>always</source>
        <translation>daima</translation>
    </message>
    <message>
        <source>Only the owner changes this.</source>
        <translation>Mwenye duka pekee ndiye hubadilisha hili.</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>What came</source>
        <translation>Zilizokuja</translation>
    </message>
    <message>
        <source>Keep the line</source>
        <translation>Hifadhi mstari</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Moja moja</translation>
    </message>
    <message>
        <source>Packs of {n}</source>
        <translation>Pakiti za {n}</translation>
    </message>
    <message>
        <source>How many packs</source>
        <translation>Pakiti ngapi</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Ngapi</translation>
    </message>
    <message>
        <source>Cost of a pack</source>
        <translation>Gharama ya pakiti</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>Gharama ya moja</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Toleo</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siku ya mwisho</translation>
    </message>
    <message>
        <source>One costs {amount} now</source>
        <translation>Moja ni {amount} sasa</translation>
    </message>
    <message>
        <source>{quantity} are there</source>
        <translation>zipo {quantity}</translation>
    </message>
</context>
<context>
    <name>LongCard</name>
    <message>
        <source>Export</source>
        <translation>Hamisha</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message numerus="yes">
        <source>%n rows so far</source>
        <translation>
            <numerusform>Safu %n hadi sasa</numerusform>
            <numerusform>Safu %n hadi sasa</numerusform>
        </translation>
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
    <name>LossesRoom</name>
    <message>
        <source>losses</source>
        <translation>hasara</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Hasara</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Hamisha</translation>
    </message>
    <message>
        <source>Nothing was lost on these days.</source>
        <translation>Hakuna kilichopotea siku hizi.</translation>
    </message>
    <message numerus="yes">
        <source>%n movements</source>
        <translation>
            <numerusform>Badiliko %n</numerusform>
            <numerusform>Mabadiliko %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost {cost}</source>
        <translation>Hasara {cost}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Aina</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Siku</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Idadi</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Mara</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Gharama</translation>
    </message>
</context>
<context>
    <name>LowPanel</name>
    <message>
        <source>Running low</source>
        <translation>Zinazoisha</translation>
    </message>
    <message>
        <source>Order all</source>
        <translation>Agiza zote</translation>
    </message>
    <message numerus="yes">
        <source>See all %n</source>
        <translation>
            <numerusform>Ona %n</numerusform>
            <numerusform>Ona zote %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing runs low.</source>
        <translation>Hakuna kinachoisha.</translation>
    </message>
</context>
<context>
    <name>LowRoom</name>
    <message>
        <source>order</source>
        <translation>agizo</translation>
    </message>
    <message>
        <source>Running low</source>
        <translation>Zinazoisha</translation>
    </message>
    <message>
        <source>Order all</source>
        <translation>Agiza zote</translation>
    </message>
    <message>
        <source>To be enough for</source>
        <translation>Zitoshe kwa</translation>
    </message>
    <message>
        <source>Write the list</source>
        <translation>Andika orodha</translation>
    </message>
    <message>
        <source>An order takes</source>
        <translation>Oda huchukua</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>Wiki %n</numerusform>
            <numerusform>Wiki %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>Siku %n</numerusform>
            <numerusform>Siku %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %n marked</source>
        <translation>
            <numerusform>Agiza %n iliyowekwa alama</numerusform>
            <numerusform>Agiza %n zilizowekwa alama</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing runs low.</source>
        <translation>Hakuna kinachoisha.</translation>
    </message>
    <message numerus="yes">
        <source>%n items run low</source>
        <translation>
            <numerusform>Bidhaa %n inaisha</numerusform>
            <numerusform>Bidhaa %n zinaisha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n most pressing items</source>
        <translation>
            <numerusform>Bidhaa %n inayoisha zaidi</numerusform>
            <numerusform>Bidhaa %n zinazoisha zaidi</numerusform>
        </translation>
    </message>
    <message>
        <source>Together {cost} at cost</source>
        <translation>Jumla {cost} kwa gharama</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Left / minimum</source>
        <translation>Baki / kiwango</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Zitadumu</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Kwa siku</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Ziliagizwa</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Agiza</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Kutoka</translation>
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
    <name>MoneyPanel</name>
    <message>
        <source>The phone {number} was asked. No payment was heard of that came by it.</source>
        <translation>Simu {number} iliombwa. Hakuna malipo yaliyosikika kutokana na ombi hilo.</translation>
    </message>
    <message>
        <source>Choose a payment to see all that was heard of it</source>
        <translation>Chagua malipo kuona yote yaliyosikika kuyahusu</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Msimbo</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unakuja</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Zilikuja</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Kutoka</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Left of it</source>
        <translation>Imebaki</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>Ajabu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Heard of it</source>
        <translation>Yaliyosikika</translation>
    </message>
    <message>
        <source>, sender not verified</source>
        <translation>, mtumaji hajathibitishwa</translation>
    </message>
    <message>
        <source>Claimed: {how}</source>
        <translation>Imedaiwa: {how}</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>yenyewe</translation>
    </message>
    <message>
        <source>Done with it</source>
        <translation>Yaliyofanyika</translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message>
        <source>WAITING</source>
        <translation>INASUBIRI</translation>
    </message>
    <message>
        <source>NOT SURE YET</source>
        <translation>HATUJUI BADO</translation>
    </message>
    <message>
        <source>PAID</source>
        <translation>IMELIPWA</translation>
    </message>
    <message>
        <source>NOT MATCHED</source>
        <translation>HAIJAOANISHWA</translation>
    </message>
    <message>
        <source>CHECKING</source>
        <translation>INAKAGULIWA</translation>
    </message>
    <message>
        <source>OTHER TILL</source>
        <translation>TILI NYINGINE</translation>
    </message>
    <message>
        <source>NOT OURS</source>
        <translation>SI YETU</translation>
    </message>
    <message>
        <source>GOING BACK</source>
        <translation>INARUDI</translation>
    </message>
    <message>
        <source>GIVEN BACK</source>
        <translation>IMERUDISHWA</translation>
    </message>
    <message>
        <source>REVERSED</source>
        <translation>IMEBATILISHWA</translation>
    </message>
    <message>
        <source>late</source>
        <translation>imechelewa</translation>
    </message>
    <message>
        <source>too little</source>
        <translation>pungufu</translation>
    </message>
    <message>
        <source>too much</source>
        <translation>imezidi</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>mara mbili</translation>
    </message>
    <message>
        <source>typo in the account</source>
        <translation>akaunti imekosewa</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>haijathibitishwa</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>kwa mkono</translation>
    </message>
    <message>
        <source>money awaited</source>
        <translation>pesa zinasubiriwa</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Yote</translation>
    </message>
    <message>
        <source>Asks for you</source>
        <translation>Yanakusubiri</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Yamelipwa</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yanasubiri</translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translation>Hatujui bado</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Yamechelewa</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Mara mbili</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Yamezidi</translation>
    </message>
    <message>
        <source>Too little</source>
        <translation>Pungufu</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Yamerudishwa</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Si yetu</translation>
    </message>
    <message>
        <source>Other tills</source>
        <translation>Tili nyingine</translation>
    </message>
    <message>
        <source>Answer to our request</source>
        <translation>Jibu la ombi letu</translation>
    </message>
    <message>
        <source>Safaricom&apos;s confirmation</source>
        <translation>Uthibitisho wa Safaricom</translation>
    </message>
    <message>
        <source>We asked Safaricom</source>
        <translation>Tuliuliza Safaricom</translation>
    </message>
    <message>
        <source>Safaricom&apos;s list</source>
        <translation>Orodha ya Safaricom</translation>
    </message>
    <message>
        <source>We asked about the code</source>
        <translation>Tuliuliza kuhusu msimbo</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>Taarifa</translation>
    </message>
    <message>
        <source>Somebody answered for it</source>
        <translation>Mtu aliithibitisha</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Customer&apos;s account</source>
        <translation>Akaunti ya mteja</translation>
    </message>
    <message>
        <source>Given back in cash</source>
        <translation>Imerudishwa taslimu</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Imerudishwa</translation>
    </message>
    <message>
        <source>Set aside, or taken up again</source>
        <translation>Imewekwa kando, au imechukuliwa tena</translation>
    </message>
    <message>
        <source>Answered for</source>
        <translation>Imethibitishwa</translation>
    </message>
    <message>
        <source>Ordered to go back</source>
        <translation>Imeagizwa irudi</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Imedaiwa</translation>
    </message>
    <message>
        <source>Taken off a sale</source>
        <translation>Imeondolewa kwenye mauzo</translation>
    </message>
    <message>
        <source>Use it for a sale</source>
        <translation>Tumia kwa mauzo</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Irudishe</translation>
    </message>
    <message>
        <source>Give it back in cash</source>
        <translation>Irudishe taslimu</translation>
    </message>
    <message>
        <source>Take it off its sale</source>
        <translation>Iondoe kwenye mauzo</translation>
    </message>
    <message>
        <source>It is ours after all</source>
        <translation>Kumbe ni yetu</translation>
    </message>
    <message>
        <source>I answer for it</source>
        <translation>Naithibitisha</translation>
    </message>
    <message>
        <source>What is left of it goes back to the phone that paid, once.</source>
        <translation>Iliyobaki inarudi kwa simu iliyolipa, mara moja.</translation>
    </message>
    <message>
        <source>What is left of it leaves the drawer. It stands on the Z.</source>
        <translation>Iliyobaki inatoka kwenye droo. Inaonekana kwenye Z.</translation>
    </message>
    <message>
        <source>The money stays in the shop and can pay another sale.</source>
        <translation>Pesa zinabaki dukani na zinaweza kulipa mauzo mengine.</translation>
    </message>
    <message>
        <source>It stays in the books and is found by searching.</source>
        <translation>Inabaki vitabuni na hupatikana kwa kutafuta.</translation>
    </message>
    <message>
        <source>It can then be used for a sale.</source>
        <translation>Kisha inaweza kutumika kwa mauzo.</translation>
    </message>
    <message>
        <source>It is used as if Safaricom had sent it. It stands in the audit.</source>
        <translation>Inatumika kana kwamba Safaricom imeituma. Inabaki kwenye ukaguzi.</translation>
    </message>
</context>
<context>
    <name>MoreCard</name>
    <message>
        <source>More filters</source>
        <translation>Vichujio zaidi</translation>
    </message>
    <message>
        <source>Which moves</source>
        <translation>Mabadiliko yapi</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Na nani</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Wote</translation>
    </message>
</context>
<context>
    <name>MoveRows</name>
    <message>
        <source>By</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Badiliko</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Badiliko ±</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Baki</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Sababu</translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message>
        <source>Sale</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rudisho</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Mapokezi</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Hesabu</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Imeharibika</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Imepitwa</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>Matumizi</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Imehamishwa</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Mwanzo</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Mapokezi</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Hasara</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Marudisho</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Hesabu</translation>
    </message>
    <message>
        <source>Moved in the shop</source>
        <translation>Zilizohamishwa dukani</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <translation>Stoo ya mwanzo</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Kwa aina</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>Kwa bidhaa</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Kwa mtu</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Kwa siku</translation>
    </message>
    <message>
        <source>Nothing sold lately</source>
        <translation>Haijauzwa karibuni</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>Siku %n imebaki</numerusform>
            <numerusform>Siku %n zimebaki</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>Chini ya siku moja</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Zimeisha</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>Hesabu</translation>
    </message>
</context>
<context>
    <name>MovesList</name>
    <message>
        <source>Stock movements</source>
        <translation>Mabadiliko ya stoo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Zote</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>next page</source>
        <translation>ukurasa unaofuata</translation>
    </message>
    <message>
        <source>No movements for these filters</source>
        <translation>Hakuna mabadiliko kwa vichujio hivi</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Zaidi</translation>
    </message>
    <message>
        <source>{shown} of more than {many} movements</source>
        <translation>{shown} kati ya zaidi ya mabadiliko {many}</translation>
    </message>
    <message>
        <source>{shown} of {many} movements</source>
        <translation>{shown} kati ya mabadiliko {many}</translation>
    </message>
</context>
<context>
    <name>MovesRoom</name>
    <message>
        <source>Movements</source>
        <translation>Mabadiliko</translation>
    </message>
    <message>
        <source>Value of a day</source>
        <translation>Thamani ya siku</translation>
    </message>
    <message>
        <source>Start a count</source>
        <translation>Anza kuhesabu</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Hamisha</translation>
    </message>
    <message>
        <source>Receive delivery</source>
        <translation>Pokea bidhaa</translation>
    </message>
    <message>
        <source>stock moves</source>
        <translation>mabadiliko ya stoo</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>Bidhaa %n</numerusform>
            <numerusform>Bidhaa %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock value at cost</source>
        <translation>Thamani ya stoo kwa gharama</translation>
    </message>
    <message>
        <source>Low or sold out</source>
        <translation>Chache au zimeisha</translation>
    </message>
    <message>
        <source>Lost this week</source>
        <translation>Hasara wiki hii</translation>
    </message>
    <message>
        <source>Deliveries today</source>
        <translation>Mapokezi leo</translation>
    </message>
</context>
<context>
    <name>MpesaCheck</name>
    <message>
        <source>Check again</source>
        <translation>Angalia tena</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Ilivyokuja</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>In Kaunta</source>
        <translation>Kwa Kaunta</translation>
    </message>
    <message>
        <source>At Safaricom</source>
        <translation>Kwa Safaricom</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Matokeo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
    <message>
        <source>Sent to phone</source>
        <translation>Ilitumwa kwa simu</translation>
    </message>
    <message>
        <source>Paybill</source>
        <translation>Kwa Paybill</translation>
    </message>
    <message>
        <source>Not matched</source>
        <translation>Hayajaoanishwa</translation>
    </message>
    <message>
        <source>SAME</source>
        <translation>SAWA</translation>
    </message>
    <message>
        <source>DIFFERENT</source>
        <translation>TOFAUTI</translation>
    </message>
    <message>
        <source>NOT MATCHED</source>
        <translation>HAYAJAOANISHWA</translation>
    </message>
    <message>
        <source>NOT CHECKED</source>
        <translation>HAIJAANGALIWA</translation>
    </message>
    <message>
        <source>Asking Safaricom</source>
        <translation>Inauliza Safaricom</translation>
    </message>
    <message>
        <source>not checked with Safaricom</source>
        <translation>haijaangaliwa na Safaricom</translation>
    </message>
    <message>
        <source>checked with Safaricom at {time}</source>
        <translation>imeangaliwa na Safaricom {time}</translation>
    </message>
    <message>
        <source>{amount} is not matched. It goes to the manager with the Z report.</source>
        <translation>{amount} haijaoanishwa. Inaenda kwa meneja pamoja na ripoti ya Z.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
</context>
<context>
    <name>MpesaScreen</name>
    <message>
        <source>M-Pesa payment</source>
        <translation>Malipo ya M-Pesa</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>Imebaki kulipwa</translation>
    </message>
    <message>
        <source>Send to phone</source>
        <translation>Tuma kwa simu</translation>
    </message>
    <message>
        <source>Cancel, stop waiting</source>
        <translation>Ghairi, acha kusubiri</translation>
    </message>
    <message>
        <source>Back to sale</source>
        <translation>Rudi kwa mauzo</translation>
    </message>
    <message>
        <source>If they still pay, Kaunta keeps it for this sale.</source>
        <translation>Akilipa baadaye, Kaunta itaiweka kwa mauzo haya.</translation>
    </message>
    <message>
        <source>No money has left the customer&apos;s M-Pesa for this sale.</source>
        <translation>Hakuna pesa iliyotoka kwenye M-Pesa ya mteja kwa mauzo haya.</translation>
    </message>
    <message>
        <source>The phone is not asked again until it is known.</source>
        <translation>Simu haiombwi tena hadi ijulikane.</translation>
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
    <message>
        <source>Supervisors</source>
        <translation>Wasimamizi</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>Mameneja</translation>
    </message>
    <message>
        <source>Only the owner</source>
        <translation>Mwenye duka tu</translation>
    </message>
    <message>
        <source>Who finishes a sale before its money is confirmed</source>
        <translation>Nani anamaliza mauzo kabla pesa kuthibitishwa</translation>
    </message>
    <message>
        <source>It is marked on receipt and Z until the money comes, and settles by itself.</source>
        <translation>Inaonyeshwa kwenye risiti na Z hadi pesa zifike, kisha inakamilika yenyewe.</translation>
    </message>
    <message>
        <source>A typed code without anybody listening</source>
        <translation>Nambari ya kuandika bila anayesikiliza</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Inaruhusiwa</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Hairuhusiwi</translation>
    </message>
    <message>
        <source>It stands on every Z until the statement shows it.</source>
        <translation>Inaonyeshwa kwenye kila Z hadi taarifa iionyeshe.</translation>
    </message>
    <message>
        <source>Letterbox: this till&apos;s key</source>
        <translation>Sanduku: ufunguo wa till hii</translation>
    </message>
    <message>
        <source>Account and amount are checked before the customer&apos;s money moves</source>
        <translation>Akaunti na kiasi hukaguliwa kabla pesa za mteja hazijatoka</translation>
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
        <source>Only where Safaricom has switched validation on for your number.</source>
        <translation>Ni pale tu Safaricom imewasha ukaguzi kwa nambari yako.</translation>
    </message>
</context>
<context>
    <name>MpesaWords</name>
    <message>
        <source>not asked yet</source>
        <translation>haijaombwa bado</translation>
    </message>
    <message>
        <source>asking Safaricom</source>
        <translation>inaomba Safaricom</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>haikulipwa</translation>
    </message>
    <message>
        <source>not sure yet</source>
        <translation>bado haijulikani</translation>
    </message>
    <message>
        <source>We don&apos;t know yet</source>
        <translation>Bado hatujui</translation>
    </message>
    <message>
        <source>The customer pressed Cancel</source>
        <translation>Mteja ameghairi</translation>
    </message>
    <message>
        <source>Nothing was sent to the phone</source>
        <translation>Hakuna kilichotumwa kwa simu</translation>
    </message>
    <message>
        <source>Not enough money in M-Pesa</source>
        <translation>Pesa hazitoshi kwenye M-Pesa</translation>
    </message>
    <message>
        <source>The amount is too small for M-Pesa</source>
        <translation>Kiasi ni kidogo mno kwa M-Pesa</translation>
    </message>
    <message>
        <source>The amount is too large for M-Pesa</source>
        <translation>Kiasi ni kikubwa mno kwa M-Pesa</translation>
    </message>
    <message>
        <source>The customer&apos;s limit for today is reached</source>
        <translation>Mteja amefikia kikomo cha leo</translation>
    </message>
    <message>
        <source>This phone was asked for the same just now</source>
        <translation>Simu hii imeombwa kiasi hichohicho sasa hivi</translation>
    </message>
    <message>
        <source>M-Pesa is busy</source>
        <translation>M-Pesa ina shughuli nyingi</translation>
    </message>
    <message>
        <source>Another M-Pesa payment is open on that phone</source>
        <translation>Kuna muamala mwingine wa M-Pesa kwenye simu hiyo</translation>
    </message>
    <message>
        <source>The customer took too long</source>
        <translation>Mteja amechelewa kujibu</translation>
    </message>
    <message>
        <source>Phone is off or has no network</source>
        <translation>Simu imezimwa au haina mtandao</translation>
    </message>
    <message>
        <source>Wrong M-Pesa PIN</source>
        <translation>PIN ya M-Pesa si sahihi</translation>
    </message>
    <message>
        <source>The customer&apos;s M-Pesa is locked</source>
        <translation>M-Pesa ya mteja imefungwa</translation>
    </message>
    <message>
        <source>No money was taken</source>
        <translation>Hakuna pesa iliyokatwa</translation>
    </message>
    <message>
        <source>Keep the goods, don&apos;t send again. Kaunta goes on asking Safaricom.</source>
        <translation>Usitoe bidhaa, usitume tena. Kaunta inaendelea kuuliza Safaricom.</translation>
    </message>
    <message>
        <source>No money was taken.</source>
        <translation>Hakuna pesa iliyokatwa.</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>INASUBIRI</translation>
    </message>
    <message>
        <source>NOT SURE YET</source>
        <translation>BADO HAIJULIKANI</translation>
    </message>
    <message>
        <source>TYPO IN ACCOUNT</source>
        <translation>AKAUNTI IMEKOSEWA</translation>
    </message>
    <message>
        <source>AMOUNT ONLY</source>
        <translation>KIASI TU</translation>
    </message>
    <message>
        <source>TWO SALES FIT</source>
        <translation>MAUZO MAWILI</translation>
    </message>
    <message>
        <source>NO MATCH</source>
        <translation>HAKUNA</translation>
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
        <source>PAID LATE</source>
        <translation>IMECHELEWA</translation>
    </message>
    <message>
        <source>PAID TWICE</source>
        <translation>IMELIPWA MARA 2</translation>
    </message>
    <message>
        <source>NOT VERIFIED</source>
        <translation>HAIJATHIBITISHWA</translation>
    </message>
    <message>
        <source>OTHER NUMBER</source>
        <translation>NAMBARI NYINGINE</translation>
    </message>
    <message>
        <source>REVERSED</source>
        <translation>IMERUDISHWA</translation>
    </message>
    <message>
        <source>CHECKING</source>
        <translation>INAKAGULIWA</translation>
    </message>
    <message>
        <source>BY HAND</source>
        <translation>KWA MKONO</translation>
    </message>
    <message>
        <source>OTHER TILL</source>
        <translation>TILL NYINGINE</translation>
    </message>
    <message>
        <source>GOING BACK</source>
        <translation>ZINARUDI</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Hakika</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>Inawezekana sana</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Inawezekana</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Hafifu</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Haifanani</translation>
    </message>
    <message>
        <source>{count} s ago</source>
        <translation>sek {count} zilizopita</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>dak {count} zilizopita</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>saa {count} zilizopita</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>siku {count} zilizopita</translation>
    </message>
    <message>
        <source>This sale finishes by itself.</source>
        <translation>Mauzo yatakamilika yenyewe.</translation>
    </message>
    <message>
        <source>Last heard from M-Pesa {time}.</source>
        <translation>M-Pesa ilisikika mwisho {time}.</translation>
    </message>
    <message>
        <source>Listening.</source>
        <translation>Tunasikiliza.</translation>
    </message>
    <message>
        <source>Reading.</source>
        <translation>Tunasoma.</translation>
    </message>
    <message>
        <source>What came while the till was off is read first.</source>
        <translation>Yaliyofika till ikiwa imezimwa yanasomwa kwanza.</translation>
    </message>
    <message>
        <source>Money may have come that is not seen here yet.</source>
        <translation>Huenda pesa zimefika ambazo hazijaonekana hapa.</translation>
    </message>
    <message>
        <source>Silent since {time}.</source>
        <translation>Kimya tangu {time}.</translation>
    </message>
    <message>
        <source>The letterbox does not answer.</source>
        <translation>Sanduku la barua halijibu.</translation>
    </message>
    <message>
        <source>Look at the customer&apos;s SMS, then type its code.</source>
        <translation>Angalia SMS ya mteja, kisha andika nambari yake.</translation>
    </message>
    <message>
        <source>Not listening.</source>
        <translation>Hatusikilizi.</translation>
    </message>
    <message>
        <source>Send again to {phone}</source>
        <translation>Tuma tena kwa {phone}</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Tuma tena</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Angalia sasa</translation>
    </message>
    <message>
        <source>Asks Safaricom; nobody pays by it</source>
        <translation>Inauliza Safaricom; hakuna anayelipa</translation>
    </message>
    <message>
        <source>A new prompt, same amount</source>
        <translation>Ombi jipya, kiasi kilekile</translation>
    </message>
    <message>
        <source>Use another number</source>
        <translation>Tumia nambari nyingine</translation>
    </message>
    <message>
        <source>Wrong phone, or someone else is paying</source>
        <translation>Simu si sahihi, au mwingine analipa</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Nambari nyingine</translation>
    </message>
    <message>
        <source>Take cash</source>
        <translation>Pokea taslimu</translation>
    </message>
    <message>
        <source>Split payment</source>
        <translation>Gawanya malipo</translation>
    </message>
    <message>
        <source>Part cash, part M-Pesa</source>
        <translation>Sehemu taslimu, sehemu M-Pesa</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Gawanya</translation>
    </message>
    <message>
        <source>Park it, serve the next customer</source>
        <translation>Weka kando, hudumia mteja anayefuata</translation>
    </message>
    <message>
        <source>It finishes by itself when the money comes</source>
        <translation>Yatakamilika yenyewe pesa zikifika</translation>
    </message>
    <message>
        <source>Park it</source>
        <translation>Weka kando</translation>
    </message>
    <message>
        <source>Ask the phone once more</source>
        <translation>Omba simu mara nyingine</translation>
    </message>
    <message>
        <source>The first may still be paid: needs a yes</source>
        <translation>La kwanza huenda likalipwa: inahitaji ruhusa</translation>
    </message>
    <message>
        <source>The customer shows a code</source>
        <translation>Mteja anaonyesha nambari</translation>
    </message>
    <message>
        <source>It is looked up first</source>
        <translation>Inatafutwa kwanza</translation>
    </message>
    <message>
        <source>Type code</source>
        <translation>Andika nambari</translation>
    </message>
    <message>
        <source>Finish before it is confirmed</source>
        <translation>Maliza kabla haijathibitishwa</translation>
    </message>
    <message>
        <source>Marked on receipt and Z until the money is seen</source>
        <translation>Inaonyeshwa kwenye risiti na Z hadi pesa zionekane</translation>
    </message>
    <message>
        <source>Use it for this sale</source>
        <translation>Tumia kwa mauzo haya</translation>
    </message>
    <message>
        <source>Ask the phone for the rest</source>
        <translation>Omba simu iliyobaki</translation>
    </message>
    <message>
        <source>Keep the rest as credit</source>
        <translation>Weka iliyobaki kama salio</translation>
    </message>
    <message>
        <source>Give the rest back as cash</source>
        <translation>Rudisha iliyobaki kwa taslimu</translation>
    </message>
    <message>
        <source>Send the payment back</source>
        <translation>Rudisha malipo</translation>
    </message>
    <message>
        <source>By M-Pesa, whole; the sale stays open</source>
        <translation>Kwa M-Pesa, yote; mauzo yabaki wazi</translation>
    </message>
    <message>
        <source>Keep this number</source>
        <translation>Hifadhi nambari hii</translation>
    </message>
    <message>
        <source>With the customer of this sale, who agrees</source>
        <translation>Pamoja na mteja wa mauzo haya, anayekubali</translation>
    </message>
    <message>
        <source>Keep number</source>
        <translation>Hifadhi nambari</translation>
    </message>
    <message>
        <source>Take some items out</source>
        <translation>Ondoa baadhi ya bidhaa</translation>
    </message>
    <message>
        <source>Back to the sale, choose a line, press Del</source>
        <translation>Rudi kwa mauzo, chagua mstari, bonyeza Del</translation>
    </message>
    <message>
        <source>It went back</source>
        <translation>Zimerudi</translation>
    </message>
    <message>
        <source>It did not go back</source>
        <translation>Hazikurudi</translation>
    </message>
    <message>
        <source>Look at the payments</source>
        <translation>Angalia malipo</translation>
    </message>
    <message>
        <source>Money that came and fits no sale yet</source>
        <translation>Pesa zilizofika zisizo na mauzo bado</translation>
    </message>
    <message>
        <source>ALARM</source>
        <translation>ONYO</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Nimeona</translation>
    </message>
    <message>
        <source>NOT OURS</source>
        <translation>SI YETU</translation>
    </message>
    <message>
        <source>MONEY AWAITED</source>
        <translation>PESA INASUBIRIWA</translation>
    </message>
    <message>
        <source>I answer for this payment</source>
        <translation>Nawajibika kwa malipo haya</translation>
    </message>
    <message>
        <source>Take it off this sale</source>
        <translation>Yatoe kwenye mauzo haya</translation>
    </message>
    <message>
        <source>It is ours after all</source>
        <translation>Kumbe ni yetu</translation>
    </message>
    <message>
        <source>It is the code that a paid sale still lacks</source>
        <translation>Ni nambari ambayo mauzo yaliyolipwa bado hayana</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Office</source>
        <translation>Ofisi</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stoo</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Zamu</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Wafanyakazi</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Ripoti</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>To the sale</source>
        <translation>Kwenye mauzo</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>While the till was closed</source>
        <translation>Till ilipokuwa imefungwa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Endelea</translation>
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
    <name>NumberRow</name>
    <message>
        <source>Till number, store {store}</source>
        <translation>Nambari ya till, duka {store}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ondoa</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Office</source>
        <translation>Ofisi</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>What was ordered</source>
        <translation>Zilizoagizwa</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Chukua hii</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Oda</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Msambazaji</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Nothing was ordered</source>
        <translation>Hakuna kilichoagizwa</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Mtu</translation>
    </message>
</context>
<context>
    <name>OrderFacts</name>
    <message>
        <source>Open</source>
        <translation>Wazi</translation>
    </message>
    <message>
        <source>Received in part</source>
        <translation>Imepokelewa kiasi</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Imepokelewa</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Imeachwa</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Msambazaji</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Thamani</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Iliagizwa</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Imefikia wapi</translation>
    </message>
    <message>
        <source>Without a note</source>
        <translation>Bila hati</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Zilizokuja</translation>
    </message>
    <message>
        <source>All of it came</source>
        <translation>Zote zilikuja</translation>
    </message>
    <message>
        <source>Rest closed</source>
        <translation>Zilizobaki zimefungwa</translation>
    </message>
    <message>
        <source>{came} of {ordered} came</source>
        <translation>{came} kati ya {ordered} zilikuja</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>Supplier of the row</source>
        <translation>Msambazaji wa mstari</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Agiza</translation>
    </message>
    <message>
        <source>What is to be ordered</source>
        <translation>Zitakazoagizwa</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>bidhaa %n</numerusform>
            <numerusform>bidhaa %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>oda %n</numerusform>
            <numerusform>oda %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan what is to be ordered, or look for it by name.</source>
        <translation>Skani zitakazoagizwa, au zitafute kwa jina.</translation>
    </message>
    <message>
        <source>Left / minimum</source>
        <translation>Baki / kiwango</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Njiani</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Msambazaji</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Bado hakuna</translation>
    </message>
</context>
<context>
    <name>OrderWritten</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>bidhaa %n</numerusform>
            <numerusform>bidhaa %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Order {name}</source>
        <translation>Oda {name}</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Msimbo</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Idadi</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Kipimo</translation>
    </message>
    <message>
        <source>Deliver to: {where}</source>
        <translation>Leta kwa: {where}</translation>
    </message>
    <message>
        <source>To {supplier}, {day}</source>
        <translation>Kwa {supplier}, {day}</translation>
    </message>
</context>
<context>
    <name>OrdersRoom</name>
    <message>
        <source>Orders</source>
        <translation>Oda</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Oda mpya</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Pokea</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Nakili kama maandishi</translation>
    </message>
    <message>
        <source>Waiting only</source>
        <translation>Zinazosubiri tu</translation>
    </message>
    <message>
        <source>No order waits for goods.</source>
        <translation>Hakuna oda inayosubiri bidhaa.</translation>
    </message>
    <message>
        <source>Nothing was ordered yet.</source>
        <translation>Hakuna kilichoagizwa bado.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Iliagizwa</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Oda</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Msambazaji</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Imesubiri</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Thamani</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Imefikia wapi</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>siku %n</numerusform>
            <numerusform>siku %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Amesahauliwa</translation>
    </message>
    <message>
        <source>Close the rest</source>
        <translation>Funga zilizobaki</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Achia</translation>
    </message>
    <message>
        <source>{order} of {supplier}: nothing more will come for it.</source>
        <translation>{order} ya {supplier}: hakuna kingine kitakachokuja.</translation>
    </message>
    <message>
        <source>Save the order</source>
        <translation>Hifadhi oda</translation>
    </message>
</context>
<context>
    <name>OtherNumbers</name>
    <message>
        <source>Further numbers that customers pay to</source>
        <translation>Nambari nyingine ambazo wateja hulipia</translation>
    </message>
    <message>
        <source>Phones are asked for the first number. Money to any of them is heard of.</source>
        <translation>Simu huombwa kwa nambari ya kwanza. Pesa za nambari yoyote husikika.</translation>
    </message>
    <message>
        <source>Paybill, or till/store</source>
        <translation>Paybill, au till/duka</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ongeza</translation>
    </message>
</context>
<context>
    <name>OtherPrinterCard</name>
    <message>
        <source>Other printer</source>
        <translation>Printa nyingine</translation>
    </message>
    <message>
        <source>What waits is printed there.</source>
        <translation>Yanayosubiri yatachapishwa hapo.</translation>
    </message>
    <message>
        <source>This till has no other printer. The settings can name one.</source>
        <translation>Till hii haina printa nyingine. Inaweza kuongezwa kwenye mipangilio.</translation>
    </message>
    <message>
        <source>Print there</source>
        <translation>Chapisha hapo</translation>
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
        <source>Printing the receipt</source>
        <translation>Risiti inachapishwa</translation>
    </message>
    <message>
        <source>PAID with M-Pesa</source>
        <translation>IMELIPWA kwa M-Pesa</translation>
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
    <name>Paper</name>
    <message>
        <source>NO PAPER</source>
        <translation>HAKUNA KARATASI</translation>
    </message>
    <message>
        <source>LID OPEN</source>
        <translation>KIFUNIKO WAZI</translation>
    </message>
    <message>
        <source>OFFLINE</source>
        <translation>NJE YA MTANDAO</translation>
    </message>
    <message>
        <source>NOT FOUND</source>
        <translation>HAIPATIKANI</translation>
    </message>
    <message>
        <source>NO ANSWER</source>
        <translation>HAIJIBU</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>IMESIMAMA</translation>
    </message>
    <message>
        <source>{fault} The receipt is kept and comes by itself, or with Ctrl R.</source>
        <translation>{fault} Risiti imehifadhiwa na itatoka yenyewe, au kwa Ctrl R.</translation>
    </message>
    <message>
        <source>The receipt waits for the printer.</source>
        <translation>Risiti inasubiri printa.</translation>
    </message>
    <message>
        <source>Printing the receipt</source>
        <translation>Risiti inachapishwa</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>Risiti imechapishwa.</translation>
    </message>
    <message>
        <source>The receipt did not come out. Ctrl R prints it.</source>
        <translation>Risiti haikutoka. Ctrl R inaichapisha.</translation>
    </message>
    <message>
        <source>Look at the paper: is the receipt whole? If not, Ctrl R prints a copy.</source>
        <translation>Angalia karatasi: je, risiti ni nzima? Kama sivyo, Ctrl R inachapisha nakala.</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>The report as on paper</source>
        <translation>Ripoti kama kwenye karatasi</translation>
    </message>
    <message>
        <source>It is kept as it was printed. A second print says COPY and is written down.</source>
        <translation>Imehifadhiwa kama ilivyochapishwa. Chapisho la pili husema NAKALA na huandikwa.</translation>
    </message>
    <message>
        <source>It closes nothing: the shift goes on.</source>
        <translation>Haifungi chochote: zamu inaendelea.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Chapisha tena</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Chapisha</translation>
    </message>
</context>
<context>
    <name>PaperHelp</name>
    <message>
        <source>Print again</source>
        <translation>Chapisha tena</translation>
    </message>
    <message>
        <source>Show on screen</source>
        <translation>Kwenye skrini</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>Printa nyingine</translation>
    </message>
    <message>
        <source>Print them</source>
        <translation>Zichapishe</translation>
    </message>
    <message>
        <source>Last receipts</source>
        <translation>Risiti za mwisho</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Ziache</translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message numerus="yes">
        <source>%n receipts were not printed.</source>
        <translation>
            <numerusform>Risiti %n haikuchapishwa.</numerusform>
            <numerusform>Risiti %n hazikuchapishwa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Papering</name>
    <message>
        <source>X report</source>
        <translation>Ripoti ya X</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>Report</source>
        <translation>Ripoti</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Hati</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lini</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Hati</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
    <message>
        <source>No document stands behind this number.</source>
        <translation>Hakuna hati nyuma ya nambari hii.</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>Bado hakuna msimbo</translation>
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
    <message>
        <source>Print the slip of {name}</source>
        <translation>Chapisha karatasi ya {name}</translation>
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
    <message>
        <source>All</source>
        <translation>Yote</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Nusu</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Kingine</translation>
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
    <name>PastSalesRoom</name>
    <message>
        <source>Sales</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Receipt, item, amount or code (F2)</source>
        <translation>Risiti, bidhaa, kiasi au nambari (F2)</translation>
    </message>
    <message>
        <source>Find a sale, F2</source>
        <translation>Tafuta mauzo, F2</translation>
    </message>
    <message>
        <source>Earlier, Alt Left</source>
        <translation>Mapema, Alt kushoto</translation>
    </message>
    <message>
        <source>Later, Alt Right</source>
        <translation>Baadaye, Alt kulia</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Chapisha tena</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Forget the name</source>
        <translation>Sahau jina</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Siku zote</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Wote</translation>
    </message>
    <message>
        <source>Till {number}</source>
        <translation>Kaunta {number}</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Malipo kwa</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Mhudumu</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
    <message>
        <source>No sales for these wishes.</source>
        <translation>Hakuna mauzo ya namna hiyo.</translation>
    </message>
    <message>
        <source>The name is deleted for good. The sale stays as it is.</source>
        <translation>Jina linafutwa kabisa. Mauzo yanabaki kama yalivyo.</translation>
    </message>
</context>
<context>
    <name>PayNumberCard</name>
    <message>
        <source>Or the customer pays to the Till</source>
        <translation>Au mteja alipe kwa Till</translation>
    </message>
    <message>
        <source>Or the customer pays by Paybill</source>
        <translation>Au mteja alipe kwa Paybill</translation>
    </message>
    <message>
        <source>M-Pesa, Lipa na M-Pesa, Buy Goods</source>
        <translation>M-Pesa, Lipa na M-Pesa, Buy Goods</translation>
    </message>
    <message>
        <source>M-Pesa, Lipa na M-Pesa, Pay Bill</source>
        <translation>M-Pesa, Lipa na M-Pesa, Pay Bill</translation>
    </message>
    <message>
        <source>Code to scan with the M-Pesa app</source>
        <translation>Msimbo wa kuskani kwa programu ya M-Pesa</translation>
    </message>
    <message>
        <source>1. Business number</source>
        <translation>1. Nambari ya biashara</translation>
    </message>
    <message>
        <source>2. Account number</source>
        <translation>2. Nambari ya akaunti</translation>
    </message>
    <message>
        <source>3. Amount</source>
        <translation>3. Kiasi</translation>
    </message>
    <message>
        <source>1. Till number</source>
        <translation>1. Nambari ya till</translation>
    </message>
    <message>
        <source>2. Amount</source>
        <translation>2. Kiasi</translation>
    </message>
    <message>
        <source>or {numbers}</source>
        <translation>au {numbers}</translation>
    </message>
    <message>
        <source>{amount} has come: {code}</source>
        <translation>{amount} imefika: {code}</translation>
    </message>
    <message>
        <source>{amount} has come</source>
        <translation>{amount} imefika</translation>
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
    <name>PaymentDetail</name>
    <message>
        <source>All payments are matched</source>
        <translation>Malipo yote yameoanishwa</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Si yetu</translation>
    </message>
    <message>
        <source>Choose another sale</source>
        <translation>Chagua mauzo mengine</translation>
    </message>
    <message>
        <source>How do you know it is this customer?</source>
        <translation>Umejuaje ni mteja huyu?</translation>
    </message>
    <message>
        <source>code on its way</source>
        <translation>nambari inakuja</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>saa {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n other sales may be meant.</source>
        <translation>
            <numerusform>Mauzo mengine %n yanafanana.</numerusform>
            <numerusform>Mauzo mengine %n yanafanana.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks like a payment for something else.</source>
        <translation>Inaonekana ni malipo ya kitu kingine.</translation>
    </message>
    <message>
        <source>No other open sale fits.</source>
        <translation>Hakuna mauzo mengine yanayofanana.</translation>
    </message>
    <message>
        <source>Go back to this sale</source>
        <translation>Rudi kwa mauzo haya</translation>
    </message>
    <message>
        <source>Use it for this sale</source>
        <translation>Tumia kwa mauzo haya</translation>
    </message>
    <message>
        <source>Use it for the sale on the counter</source>
        <translation>Tumia kwa mauzo yaliyo kaunta</translation>
    </message>
    <message>
        <source>Saw the M-Pesa SMS</source>
        <translation>Nimeona SMS ya M-Pesa</translation>
    </message>
    <message>
        <source>Customer read out the code</source>
        <translation>Mteja amesoma nambari</translation>
    </message>
    <message>
        <source>Customer gave name and time</source>
        <translation>Mteja ametaja jina na saa</translation>
    </message>
    <message>
        <source>Manager told me</source>
        <translation>Meneja ameniambia</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Onyo</translation>
    </message>
    <message>
        <source>It pays {receipt}</source>
        <translation>Yanalipia {receipt}</translation>
    </message>
</context>
<context>
    <name>PaymentFacts</name>
    <message>
        <source>Used for</source>
        <translation>Yametumika kwa</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Iliyoarifiwa na</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
    <message>
        <source>claimed before a restore</source>
        <translation>yalichukuliwa kabla ya kurudisha nakala</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Hali yake</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Yalifika</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>Business number</source>
        <translation>Nambari ya biashara</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Mlipaji</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Simu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Left of it</source>
        <translation>Yaliyobaki</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>hayajawekwa</translation>
    </message>
    <message>
        <source>being claimed</source>
        <translation>yanadaiwa</translation>
    </message>
    <message>
        <source>used</source>
        <translation>yametumika</translation>
    </message>
    <message>
        <source>at another till</source>
        <translation>kwa till nyingine</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>si yetu</translation>
    </message>
    <message>
        <source>going back</source>
        <translation>yanarudi</translation>
    </message>
    <message>
        <source>gone back</source>
        <translation>yamerudi</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>yamechukuliwa</translation>
    </message>
    <message>
        <source>same as another</source>
        <translation>sawa na mengine</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Ombi</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Uthibitisho</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Swali</translation>
    </message>
    <message>
        <source>List of Safaricom</source>
        <translation>Orodha ya Safaricom</translation>
    </message>
    <message>
        <source>Question about the code</source>
        <translation>Swali la nambari</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Taarifa</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Mtu</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Customer&apos;s account</source>
        <translation>Akaunti ya mteja</translation>
    </message>
    <message>
        <source>Cash given back</source>
        <translation>Taslimu iliyorudishwa</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Zimetumwa</translation>
    </message>
</context>
<context>
    <name>PaymentRow</name>
    <message>
        <source>typed “{account}”</source>
        <translation>aliandika “{account}”</translation>
    </message>
    <message>
        <source>no name, no account</source>
        <translation>hakuna jina wala akaunti</translation>
    </message>
    <message>
        <source>Fits no sale</source>
        <translation>Haifanani na mauzo</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} au {other}</translation>
    </message>
    <message>
        <source>This sale, {name}</source>
        <translation>Mauzo haya, {name}</translation>
    </message>
    <message>
        <source>Sale {name}</source>
        <translation>Mauzo {name}</translation>
    </message>
    <message>
        <source>Open sale {name}</source>
        <translation>Mauzo wazi {name}</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Onyo</translation>
    </message>
</context>
<context>
    <name>PaymentsDrawer</name>
    <message>
        <source>Payments</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>M-Pesa code, name or amount</source>
        <translation>Nambari ya M-Pesa, jina au kiasi</translation>
    </message>
    <message>
        <source>Nothing found for “{typed}”</source>
        <translation>Hakuna kilichopatikana kwa “{typed}”</translation>
    </message>
    <message>
        <source>Type 3 letters or figures to search</source>
        <translation>Andika herufi au tarakimu 3 kutafuta</translation>
    </message>
    <message>
        <source>All payments are matched</source>
        <translation>Malipo yote yameoanishwa</translation>
    </message>
    <message numerus="yes">
        <source>%n payments, {total}</source>
        <translation>
            <numerusform>Malipo %n, {total}</numerusform>
            <numerusform>Malipo %n, {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>Search to find the others.</source>
        <translation>Tafuta ili kuona mengine.</translation>
    </message>
    <message>
        <source>The letterbox does not answer: what is missing here may have come. F6 asks again.</source>
        <translation>Sanduku la barua halijibu: yasiyo hapa huenda yamefika. F6 inauliza tena.</translation>
    </message>
    <message>
        <source>Last heard from M-Pesa {time}. F6 asks for what may be missing.</source>
        <translation>M-Pesa ilisikika mwisho {time}. F6 inauliza yanayokosekana.</translation>
    </message>
    <message>
        <source>F6 asks Safaricom for what may be missing.</source>
        <translation>F6 inauliza Safaricom yanayokosekana.</translation>
    </message>
</context>
<context>
    <name>PeopleRoom</name>
    <message>
        <source>People</source>
        <translation>Watu</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Bado hakuna mtu.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Mtu mpya</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>PIN yangu</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Badilisha</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN mpya</translation>
    </message>
    <message>
        <source>Lift the wait</source>
        <translation>Ondoa kusubiri</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Cheo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Anafanya kazi</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Ameondoka</translation>
    </message>
    <message>
        <source>Waits {seconds} s</source>
        <translation>Anasubiri s {seconds}</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>Amerudi kazini</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>Ameuza</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Punguzo</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Zilizorudi</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zilizorudishwa</translation>
    </message>
    <message>
        <source>Lines removed</source>
        <translation>Mistari iliyoondolewa</translation>
    </message>
    <message>
        <source>Sales given up</source>
        <translation>Mauzo yaliyoachwa</translation>
    </message>
    <message>
        <source>Drawer without a sale</source>
        <translation>Droo bila mauzo</translation>
    </message>
    <message>
        <source>Approvals asked</source>
        <translation>Idhini alizoomba</translation>
    </message>
    <message>
        <source>Approvals given</source>
        <translation>Idhini alizotoa</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>PIN zisizo sahihi</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Yanayoangaliwa</translation>
    </message>
    <message>
        <source>{name} has left?</source>
        <translation>{name} ameondoka?</translation>
    </message>
    <message>
        <source>From now on {name} may do nothing here. All that was done stays.</source>
        <translation>Kuanzia sasa {name} hawezi kufanya lolote hapa. Yaliyofanywa yanabaki.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Change a person</source>
        <translation>Badilisha mtu</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Mtu mpya</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
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
        <source>Keep it</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Leave it empty and the PIN stays.</source>
        <translation>Ukiacha tupu, PIN inabaki.</translation>
    </message>
    <message>
        <source>{digits} digits. {stays}</source>
        <translation>Tarakimu {digits}. {stays}</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>PhoneCard</name>
    <message>
        <source>Customer&apos;s phone</source>
        <translation>Simu ya mteja</translation>
    </message>
    <message>
        <source>for {amount}</source>
        <translation>kwa {amount}</translation>
    </message>
    <message>
        <source>Kept with {name}</source>
        <translation>Imehifadhiwa kwa {name}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Kamili</translation>
    </message>
    <message>
        <source>Start with 07, 01, 7, 1 or 254. Spaces are added for you.</source>
        <translation>Anza na 07, 01, 7, 1 au 254. Nafasi zinaongezwa zenyewe.</translation>
    </message>
    <message>
        <source>Read it back to the customer, then press Enter.</source>
        <translation>Msomee mteja, kisha bonyeza Enter.</translation>
    </message>
    <message numerus="yes">
        <source>%n more figures</source>
        <translation>
            <numerusform>Tarakimu %n zaidi</numerusform>
            <numerusform>Tarakimu %n zaidi</numerusform>
        </translation>
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
    <name>PickCard</name>
    <message>
        <source>Type to find</source>
        <translation>Andika ili kutafuta</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Hakuna kinachoitwa hivyo.</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>New PIN for {name}</source>
        <translation>PIN mpya ya {name}</translation>
    </message>
    <message>
        <source>The PIN until now</source>
        <translation>PIN ya sasa</translation>
    </message>
    <message>
        <source>{digits} digits, not easy to guess</source>
        <translation>Tarakimu {digits}, zisizo rahisi kukisia</translation>
    </message>
    <message>
        <source>The new PIN</source>
        <translation>PIN mpya</translation>
    </message>
    <message>
        <source>Keep the PIN</source>
        <translation>Hifadhi PIN</translation>
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
    <name>PlaceCard</name>
    <message>
        <source>Say how you know</source>
        <translation>Sema umejuaje</translation>
    </message>
    <message>
        <source>No sale waits for money</source>
        <translation>Hakuna mauzo yanayosubiri pesa</translation>
    </message>
    <message>
        <source>Use it for a sale</source>
        <translation>Tumia kwa mauzo</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Hali yake</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
    <message>
        <source>How do you know it is this customer?</source>
        <translation>Umejuaje ni mteja huyu?</translation>
    </message>
    <message>
        <source>I saw the M-Pesa SMS</source>
        <translation>Niliona SMS ya M-Pesa</translation>
    </message>
    <message>
        <source>Customer read out the code</source>
        <translation>Mteja alisoma msimbo</translation>
    </message>
    <message>
        <source>Customer gave name and time</source>
        <translation>Mteja alitaja jina na saa</translation>
    </message>
    <message>
        <source>I asked the cashier</source>
        <translation>Nilimuuliza keshia</translation>
    </message>
    <message>
        <source>Use it for this sale</source>
        <translation>Tumia kwa mauzo haya</translation>
    </message>
    <message>
        <source>sale is open</source>
        <translation>mauzo yako wazi</translation>
    </message>
    <message>
        <source>sold, not heard of</source>
        <translation>yameuzwa, hayajasikika</translation>
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
        <source>May have expired: its last day was {day}. Look at the date on it.</source>
        <translation>Huenda imeisha muda: siku yake ya mwisho ilikuwa {day}. Angalia tarehe iliyo juu yake.</translation>
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
    <name>PricesRoom</name>
    <message>
        <source>Prices</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Angalia kwanza</translation>
    </message>
    <message>
        <source>Prices as they would be</source>
        <translation>Bei zitakavyokuwa</translation>
    </message>
    <message>
        <source>Changed before</source>
        <translation>Zilizobadilishwa</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Kabla</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Baada</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Faida</translation>
    </message>
    <message>
        <source>Choose items and by how much, then look first. Nothing changes before.</source>
        <translation>Chagua bidhaa na kiasi, kisha angalia kwanza. Hakuna kinachobadilika kabla.</translation>
    </message>
    <message>
        <source>When and how</source>
        <translation>Lini na nani</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Bado hakuna.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Endelea nayo</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Rudisha</translation>
    </message>
    <message>
        <source>Changing prices</source>
        <translation>Inabadilisha bei</translation>
    </message>
    <message>
        <source>Reckoning</source>
        <translation>Inakokotoa</translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation>Zirudishe</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Zibadilishe</translation>
    </message>
    <message>
        <source>{count} of {of} items change.</source>
        <translation>Bidhaa {count} kati ya {of} zinabadilika.</translation>
    </message>
    <message>
        <source>Below cost: {below}.</source>
        <translation>Chini ya gharama: {below}.</translation>
    </message>
    <message>
        <source>Left as they are: {left}.</source>
        <translation>Zilizoachwa: {left}.</translation>
    </message>
    <message>
        <source>Prices by quantity stay: {others}.</source>
        <translation>Bei kwa idadi zinabaki: {others}.</translation>
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
        <source>No printer is chosen. Receipts are kept and can be printed later.</source>
        <translation>Hakuna printa iliyochaguliwa. Risiti huhifadhiwa na zinaweza kuchapishwa baadaye.</translation>
    </message>
    <message>
        <source>Printer of this till</source>
        <translation>Printa ya till hii</translation>
    </message>
    <message>
        <source>Choose one that is found, or type where it is: 192.168.1.50, or its name.</source>
        <translation>Chagua iliyopatikana, au andika iko wapi: 192.168.1.50, au jina lake.</translation>
    </message>
    <message>
        <source>Printer that stands in when that one cannot print</source>
        <translation>Printa ya akiba hiyo ikishindwa kuchapisha</translation>
    </message>
    <message>
        <source>Usually none</source>
        <translation>Kwa kawaida hakuna</translation>
    </message>
    <message>
        <source>Look at this computer</source>
        <translation>Tafuta kwenye kompyuta hii</translation>
    </message>
    <message>
        <source>Look on the network</source>
        <translation>Tafuta kwenye mtandao</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Get to know this printer</source>
        <translation>Ijue printa hii</translation>
    </message>
    <message>
        <source>Looking: {done} of {of}</source>
        <translation>Inatafuta: {done} kati ya {of}</translation>
    </message>
    <message>
        <source>Nothing was found. Is the printer on, and its cable in?</source>
        <translation>Hakuna kilichopatikana. Je, printa imewashwa, na waya umeingizwa?</translation>
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
    <name>ProgressLine</name>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} kati ya {of}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
</context>
<context>
    <name>PushSteps</name>
    <message>
        <source>Asking Safaricom</source>
        <translation>Inaomba Safaricom</translation>
    </message>
    <message>
        <source>Safaricom took the request</source>
        <translation>Safaricom imepokea ombi</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>sek {count}</translation>
    </message>
    <message>
        <source>Usually takes 10 to 30 seconds</source>
        <translation>Kwa kawaida sekunde 10 hadi 30</translation>
    </message>
    <message>
        <source>Customer enters PIN</source>
        <translation>Mteja anaweka PIN</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>Pesa zimepokelewa</translation>
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
    <name>RankChart</name>
    <message>
        <source>Chart of the first rows</source>
        <translation>Chati ya safu za kwanza</translation>
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
    <name>ReasonCard</name>
    <message>
        <source>Why</source>
        <translation>Kwa nini</translation>
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
    <name>ReasonsCard</name>
    <message>
        <source>Choose a reason first</source>
        <translation>Chagua sababu kwanza</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Sababu kwa maneno yako</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Receipt {number}</source>
        <translation>Risiti {number}</translation>
    </message>
    <message>
        <source>PROVISIONAL: the payment is still being checked.</source>
        <translation>YA MUDA: malipo bado yanakaguliwa.</translation>
    </message>
    <message>
        <source>A second print says COPY and is written down.</source>
        <translation>Chapa ya pili husema NAKALA na huandikwa.</translation>
    </message>
    <message>
        <source>The receipt is kept. No printer is set up.</source>
        <translation>Risiti imehifadhiwa. Hakuna printa iliyowekwa.</translation>
    </message>
    <message>
        <source>{width}, this till</source>
        <translation>{width}, till hii</translation>
    </message>
    <message>
        <source>80 mm, 48 letters a line</source>
        <translation>80 mm, herufi 48 kwa mstari</translation>
    </message>
    <message>
        <source>58 mm, 32 letters a line</source>
        <translation>58 mm, herufi 32 kwa mstari</translation>
    </message>
    <message>
        <source>The receipt as on paper</source>
        <translation>Risiti kama ilivyo kwenye karatasi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Chapisha tena</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Nakala</translation>
    </message>
    <message>
        <source>Language of the receipt</source>
        <translation>Lugha ya risiti</translation>
    </message>
    <message>
        <source>KRA eTIMS block</source>
        <translation>Sehemu ya KRA eTIMS</translation>
    </message>
    <message>
        <source>KRA eTIMS block: it has none</source>
        <translation>Sehemu ya KRA eTIMS: haina</translation>
    </message>
    <message>
        <source>One copy fewer</source>
        <translation>Punguza nakala moja</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>Ongeza nakala moja</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Kiswahili</source>
        <translation>Kiswahili</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ionyeshe</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Iache</translation>
    </message>
    <message>
        <source>Print a gift receipt</source>
        <translation>Chapisha risiti ya zawadi</translation>
    </message>
    <message>
        <source>Send as PDF or picture</source>
        <translation>Tuma kama PDF au picha</translation>
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
    <message>
        <source>Language of the receipts</source>
        <translation>Lugha ya risiti</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Kiswahili</source>
        <translation>Kiswahili</translation>
    </message>
    <message>
        <source>As it is printed</source>
        <translation>Kama inavyochapishwa</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 mm</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Chagua picha</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Bila picha</translation>
    </message>
    <message>
        <source>Line {number} above the goods</source>
        <translation>Mstari wa {number} juu ya bidhaa</translation>
    </message>
    <message>
        <source>The receipt as on paper</source>
        <translation>Risiti kama ilivyo kwenye karatasi</translation>
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
        <source>See the receipt</source>
        <translation>Ona risiti</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Risiti ya zawadi</translation>
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
    <name>ReceivePage</name>
    <message>
        <source>Choose a supplier</source>
        <translation>Chagua msambazaji</translation>
    </message>
    <message>
        <source>What was ordered</source>
        <translation>Zilizoagizwa</translation>
    </message>
    <message>
        <source>Choose an order</source>
        <translation>Chagua agizo</translation>
    </message>
    <message>
        <source>Number of the note</source>
        <translation>Nambari ya hati</translation>
    </message>
    <message>
        <source>Total of the note</source>
        <translation>Jumla ya hati</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Acha</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Pokea</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Zilizokuja</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>Mstari %n</numerusform>
            <numerusform>Mistari %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan what came, or look for it by name.</source>
        <translation>Skani zilizokuja, au tafuta kwa jina.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Toleo</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Ziliagizwa</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Mahali</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Idadi</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>Gharama ya moja</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
</context>
<context>
    <name>RecipeRow</name>
    <message>
        <source>Round to</source>
        <translation>Zungusha hadi</translation>
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
        <source>Margin</source>
        <translation>Faida</translation>
    </message>
    <message>
        <source>By how much</source>
        <translation>Kwa kiasi gani</translation>
    </message>
    <message>
        <source>Not rounded</source>
        <translation>Bila kuzungusha</translation>
    </message>
    <message>
        <source>To whole {step}</source>
        <translation>Hadi {step} kamili</translation>
    </message>
</context>
<context>
    <name>ReconciliationRoom</name>
    <message>
        <source>Reconciliation</source>
        <translation>Ulinganishaji</translation>
    </message>
    <message>
        <source>Choose a statement</source>
        <translation>Chagua taarifa</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Hamisha</translation>
    </message>
    <message>
        <source>Ask Safaricom</source>
        <translation>Uliza Safaricom</translation>
    </message>
    <message>
        <source>Keep what is missing</source>
        <translation>Hifadhi zinazokosekana</translation>
    </message>
    <message>
        <source>Say what it is</source>
        <translation>Sema ni nini</translation>
    </message>
    <message>
        <source>Sign the day off</source>
        <translation>Saini siku</translation>
    </message>
    <message>
        <source>It is kept with your name and stands in the audit.</source>
        <translation>Inahifadhiwa na jina lako na inabaki kwenye ukaguzi.</translation>
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
    <name>RefundCard</name>
    <message>
        <source>Choose how the money goes back</source>
        <translation>Chagua jinsi pesa zinavyorudi</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Kurudisha pesa</translation>
    </message>
    <message>
        <source>How does it go back?</source>
        <translation>Zinarudi vipi?</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Zirudishe</translation>
    </message>
    <message>
        <source>M-Pesa takes the payment back</source>
        <translation>M-Pesa inarudisha malipo</translation>
    </message>
    <message>
        <source>All of it, to the phone that paid</source>
        <translation>Yote, kwa simu iliyolipa</translation>
    </message>
    <message>
        <source>M-Pesa pays it out to a phone</source>
        <translation>M-Pesa inalipa kwa simu</translation>
    </message>
    <message>
        <source>This amount, from the shop&apos;s account</source>
        <translation>Kiasi hiki, kutoka akaunti ya duka</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Taslimu</translation>
    </message>
    <message>
        <source>From the drawer, at once</source>
        <translation>Kutoka kwenye droo, papo hapo</translation>
    </message>
    <message>
        <source>Phone that gets it</source>
        <translation>Simu inayopokea</translation>
    </message>
    <message>
        <source>Like {example}</source>
        <translation>Kama {example}</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>Reminder to send</source>
        <translation>Kumbusho la kutuma</translation>
    </message>
    <message>
        <source>Copy in English</source>
        <translation>Nakili Kiingereza</translation>
    </message>
    <message>
        <source>Copy in Kiswahili</source>
        <translation>Nakili Kiswahili</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Rows of the report</source>
        <translation>Safu za ripoti</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
    <message>
        <source>Nothing in these days.</source>
        <translation>Hakuna kitu katika siku hizi.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sasa</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>By day</source>
        <translation>Kwa siku</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Kwa saa</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>Kwa mhudumu</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>Kwa bidhaa</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Kwa aina</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Faida %</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>Njia za kulipa</translation>
    </message>
    <message>
        <source>Stock value</source>
        <translation>Thamani ya stoki</translation>
    </message>
    <message>
        <source>Slow movers</source>
        <translation>Zinazokaa</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Hasara</translation>
    </message>
    <message>
        <source>Discounts, returns</source>
        <translation>Punguzo, marejesho</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Siku</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Mhudumu</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Aina</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Daraja</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Kiwango</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Imelipwa kwa</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Sababu</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Marejesho</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Zimeuzwa</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Zimebaki</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Zimepotea</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Punguzo</translation>
    </message>
    <message>
        <source>Below the price</source>
        <translation>Chini ya bei</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zimerudi</translation>
    </message>
    <message>
        <source>Empties</source>
        <translation>Chupa tupu</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Bila VAT</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Gharama</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>Gharama ya moja</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Faida</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Zimepokelewa</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zimerudishwa</translation>
    </message>
    <message>
        <source>For debts</source>
        <translation>Kwa madeni</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Thamani</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>Imeuzwa mwisho</translation>
    </message>
    <message>
        <source>Lasts, days</source>
        <translation>Itatosha siku</translation>
    </message>
    <message>
        <source>Before discounts</source>
        <translation>Kabla ya punguzo</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Kukadiria</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Amana</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Jana</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Wiki hii</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Wiki iliyopita</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Mwezi huu</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mwezi uliopita</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Imeharibika</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Imepitwa na muda</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>Matumizi ya duka</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Hesabu</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Bila aina</translation>
    </message>
</context>
<context>
    <name>ReportsRoom</name>
    <message>
        <source>Reports</source>
        <translation>Ripoti</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Hifadhi ripoti</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Type your PIN, and the word {word}</source>
        <translation>Andika PIN yako, na neno {word}</translation>
    </message>
    <message>
        <source>RESTORE</source>
        <translation>RUDISHA</translation>
    </message>
    <message>
        <source>Put this backup back</source>
        <translation>Rudisha nakala rudufu hii</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>PIN yako</translation>
    </message>
    <message>
        <source>Type {word}</source>
        <translation>Andika {word}</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Irudishe</translation>
    </message>
    <message>
        <source>Sales: {sales}, {total}. Acts in all: {acts}</source>
        <translation>Mauzo: {sales}, {total}. Matendo yote: {acts}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Ilitengenezwa</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>Jaribio la kurudisha</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Imefaulu</translation>
    </message>
    <message>
        <source>Last sale in it</source>
        <translation>Mauzo ya mwisho ndani yake</translation>
    </message>
    <message>
        <source>Last sale now</source>
        <translation>Mauzo ya mwisho sasa</translation>
    </message>
    <message>
        <source>Would be gone</source>
        <translation>Yatakayopotea</translation>
    </message>
    <message>
        <source>none</source>
        <translation>hakuna</translation>
    </message>
    <message>
        <source>What happened since is not in the books any more; the present books are kept beside them.</source>
        <translation>Yaliyotokea tangu hapo hayatakuwa tena kwenye vitabu; vitabu vya sasa vinahifadhiwa kando yake.</translation>
    </message>
    <message>
        <source>The backup is not of these books: they went another way since. All of them counts.</source>
        <translation>Nakala rudufu hii si ya vitabu hivi: vilienda njia nyingine tangu hapo. Vyote vinahesabiwa.</translation>
    </message>
    <message>
        <source>Sales open on this till now: {count}. They come back as they were in the backup.</source>
        <translation>Mauzo yaliyo wazi kwenye till hii sasa: {count}. Yanarudi kama yalivyokuwa kwenye nakala rudufu.</translation>
    </message>
    <message>
        <source>The program closes, does it, and opens again.</source>
        <translation>Programu inafungwa, inafanya hivyo, na kufunguka tena.</translation>
    </message>
</context>
<context>
    <name>RestoringPage</name>
    <message>
        <source>Putting the backup back</source>
        <translation>Nakala rudufu inarudishwa</translation>
    </message>
    <message>
        <source>If the power goes, either the books from before or the restored ones are there, whole.</source>
        <translation>Umeme ukikatika, vitabu vya awali au vilivyorudishwa vipo, vikiwa kamili.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Inaandaa</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} kati ya {of}</translation>
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
    <name>Ring</name>
    <message>
        <source>seconds</source>
        <translation>sekunde</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n seconds</source>
        <translation>
            <numerusform>Inasubiri sekunde %n</numerusform>
            <numerusform>Inasubiri sekunde %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
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
</context>
<context>
    <name>Room</name>
    <message>
        <source>Office</source>
        <translation>Ofisi</translation>
    </message>
</context>
<context>
    <name>RoomTab</name>
    <message>
        <source>open</source>
        <translation>imefunguliwa</translation>
    </message>
</context>
<context>
    <name>SaleFacts</name>
    <message>
        <source>Items</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Malipo kwa</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zilizorudishwa</translation>
    </message>
    <message>
        <source>Goods from</source>
        <translation>Bidhaa kutoka</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stoo</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Karatasi</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Punguzo</translation>
    </message>
    <message>
        <source>VAT in it</source>
        <translation>VAT ndani yake</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Wakati</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Mhudumu</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Mteja</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Audit entry</source>
        <translation>Ingizo la ukaguzi</translation>
    </message>
    <message>
        <source>{amount} off</source>
        <translation>punguzo {amount}</translation>
    </message>
    <message>
        <source>{given} given, {change} change</source>
        <translation>{given} zimetolewa, chenji {change}</translation>
    </message>
    <message>
        <source>{count} left then</source>
        <translation>zilibaki {count}</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>Nakala {number}</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Risiti ya zawadi</translation>
    </message>
    <message>
        <source>Slip for {counter}</source>
        <translation>Karatasi ya {counter}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>inasubiri</translation>
    </message>
    <message>
        <source>prints</source>
        <translation>inachapishwa</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>imechapishwa</translation>
    </message>
    <message>
        <source>did not come out</source>
        <translation>haikutoka</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>haijulikani</translation>
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
    <name>SellerCard</name>
    <message>
        <source>Everybody</source>
        <translation>Wote</translation>
    </message>
    <message>
        <source>Whose sales?</source>
        <translation>Mauzo ya nani?</translation>
    </message>
</context>
<context>
    <name>SendBackCard</name>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Sema sababu kwa maneno machache.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Rudisha</translation>
    </message>
    <message>
        <source>How many go back</source>
        <translation>Zinarudi ngapi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Kwa nini</translation>
    </message>
    <message>
        <source>{quantity} of them came and are not back</source>
        <translation>{quantity} zilikuja na hazijarudi</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>That is not a mobile number of this country. Write it like {example}.</source>
        <translation>Hiyo si nambari ya simu ya mkononi ya nchi hii. Iandike kama {example}.</translation>
    </message>
    <message>
        <source>That number is not a mobile phone. Write one like {example}.</source>
        <translation>Nambari hiyo si ya simu ya mkononi. Andika moja kama {example}.</translation>
    </message>
    <message>
        <source>A sale with this customer is still open. Finish or cancel it first.</source>
        <translation>Bado kuna mauzo wazi ya mteja huyu. Yamalize au uyafute kwanza.</translation>
    </message>
    <message>
        <source>This customer still owes {sign} {owed} and cannot be forgotten yet.</source>
        <translation>Mteja huyu bado anadaiwa {sign} {owed} na hawezi kusahauliwa bado.</translation>
    </message>
    <message>
        <source>The customer owes nothing.</source>
        <translation>Mteja hadaiwi chochote.</translation>
    </message>
    <message>
        <source>Somebody called {name} works here already.</source>
        <translation>Tayari kuna mtu anayeitwa {name} anayefanya kazi hapa.</translation>
    </message>
    <message>
        <source>Only somebody above a {role} may do that to a {role}.</source>
        <translation>Ni mtu aliye juu ya {role} tu anayeweza kumfanyia {role} hivyo.</translation>
    </message>
    <message>
        <source>The shop needs at least one owner.</source>
        <translation>Duka linahitaji angalau mmiliki mmoja.</translation>
    </message>
    <message>
        <source>A PIN for the role {role} has {digits} digits.</source>
        <translation>PIN ya cheo cha {role} ina tarakimu {digits}.</translation>
    </message>
    <message>
        <source>“{text}” is no limit for that. Write {known}.</source>
        <translation>“{text}” si kikomo cha jambo hilo. Andika {known}.</translation>
    </message>
    <message>
        <source>An owner&apos;s limits cannot be changed.</source>
        <translation>Vikomo vya mmiliki haviwezi kubadilishwa.</translation>
    </message>
    <message>
        <source>There is no folder {name}. Is the stick in, or the disk on?</source>
        <translation>Hakuna folda {name}. Je, kifaa cha USB kimechomekwa, au diski imewashwa?</translation>
    </message>
    <message>
        <source>{name} is not a backup of a Kaunta shop: {why}.</source>
        <translation>{name} si nakala ya duka la Kaunta: {why}.</translation>
    </message>
    <message>
        <source>{name} is damaged: {why}. The shop&apos;s records were not touched.</source>
        <translation>{name} imeharibika: {why}. Kumbukumbu za duka hazikuguswa.</translation>
    </message>
    <message>
        <source>{name} is a backup of another shop. Nothing was changed.</source>
        <translation>{name} ni nakala ya duka lingine. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>A spreadsheet holds {most} rows only. Write a file that ends in .csv instead.</source>
        <translation>Lahajedwali hubeba safu {most} tu. Andika faili inayoishia na .csv badala yake.</translation>
    </message>
    <message>
        <source>A spreadsheet&apos;s cell holds {most} letters only. Write a file that ends in .csv instead.</source>
        <translation>Kisanduku cha lahajedwali hubeba herufi {most} tu. Andika faili inayoishia na .csv badala yake.</translation>
    </message>
    <message>
        <source>{name} needs a code of plain letters and digits.</source>
        <translation>{name} inahitaji msimbo wa herufi na tarakimu za kawaida.</translation>
    </message>
    <message>
        <source>Prices by quantity need a different quantity above zero each.</source>
        <translation>Bei kwa idadi zinahitaji kila moja idadi tofauti iliyo juu ya sifuri.</translation>
    </message>
    <message>
        <source>Code {code} needs a price above zero, or none of its own.</source>
        <translation>Msimbo {code} unahitaji bei iliyo juu ya sifuri, au usiwe na bei yake.</translation>
    </message>
    <message>
        <source>The minimum stock of {name} cannot be below zero.</source>
        <translation>Kiwango cha chini cha {name} hakiwezi kuwa chini ya sifuri.</translation>
    </message>
    <message>
        <source>{name} cannot be its own deposit.</source>
        <translation>{name} haiwezi kuwa amana ya yenyewe.</translation>
    </message>
    <message>
        <source>{name} is the deposit of {goods}. Give those another one, or none, first.</source>
        <translation>{name} ni amana ya {goods}. Zipe hizo amana nyingine kwanza, au ziondolee.</translation>
    </message>
    <message>
        <source>Stock is written off or moved here; sales, deliveries and counts have their own places.</source>
        <translation>Hapa bidhaa hufutwa au huhamishwa; mauzo, mizigo na hesabu zina mahali pao.</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it like 21/11/2026.</source>
        <translation>“{text}” si siku. Iandike kama 21/11/2026.</translation>
    </message>
    <message>
        <source>The first day comes after the last one.</source>
        <translation>Siku ya kwanza iko baada ya siku ya mwisho.</translation>
    </message>
    <message>
        <source>That is too long. Use at most {most} days.</source>
        <translation>Ni nyingi mno. Tumia siku {most} zisizozidi.</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Imehifadhiwa: {name}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was added up.</source>
        <translation>Imesimamishwa. Hakuna kilichojumlishwa.</translation>
    </message>
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
        <source>{rows} rows are in {file}.</source>
        <translation>Safu {rows} ziko kwenye {file}.</translation>
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
        <source>Nothing here takes a scan. Nothing was sold.</source>
        <translation>Hakuna kinachopokea skani hapa. Hakuna kilichouzwa.</translation>
    </message>
    <message>
        <source>That is not in these books. It may belong to another till, or to a backup.</source>
        <translation>Hiyo haimo kwenye vitabu hivi. Huenda ni ya till nyingine, au ya nakala rudufu.</translation>
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
        <source>{name} may have expired: its last day was {day}. Look at the date on it.</source>
        <translation>{name} huenda imeisha muda: siku yake ya mwisho ilikuwa {day}. Angalia tarehe iliyoandikwa juu yake.</translation>
    </message>
    <message>
        <source>{name} is not sold: its last day was {day}. Write off what has expired, then sell the rest.</source>
        <translation>{name} haiuzwi: siku yake ya mwisho ilikuwa {day}. Ondoa zilizoisha muda, kisha uza zilizobaki.</translation>
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
    <message>
        <source>Safaricom takes a payment back once only, and a part of this one went back already. Give the rest in cash or to a phone.</source>
        <translation>Safaricom hurudisha malipo mara moja tu, na sehemu ya malipo haya imerudi tayari. Rudisha iliyobaki kwa pesa taslimu au kwa simu.</translation>
    </message>
    <message>
        <source>M-Pesa is not connected to this till. Take another way to pay.</source>
        <translation>M-Pesa haijaunganishwa na till hii. Tumia njia nyingine ya kulipa.</translation>
    </message>
    <message>
        <source>The phone was asked already, and money may still come. Do not ask twice; check first.</source>
        <translation>Simu imeshaombwa, na pesa huenda bado zikaja. Usiombe mara mbili; angalia kwanza.</translation>
    </message>
    <message>
        <source>Look at the customer&apos;s phone first: no request and no SMS may be there.</source>
        <translation>Angalia simu ya mteja kwanza: kusiwe na ombi wala SMS.</translation>
    </message>
    <message>
        <source>That phone cannot be asked again yet. Wait {seconds} seconds.</source>
        <translation>Simu hiyo haiwezi kuombwa tena bado. Subiri sekunde {seconds}.</translation>
    </message>
    <message>
        <source>That request is not known.</source>
        <translation>Ombi hilo halijulikani.</translation>
    </message>
    <message>
        <source>Nothing keeps the phone from being asked again.</source>
        <translation>Hakuna kinachozuia simu kuombwa tena.</translation>
    </message>
    <message>
        <source>That payment is not known.</source>
        <translation>Malipo hayo hayajulikani.</translation>
    </message>
    <message>
        <source>That payment is used already: {what}.</source>
        <translation>Malipo hayo yameshatumika: {what}.</translation>
    </message>
    <message>
        <source>That payment is here already. Take it from the list instead of typing its code.</source>
        <translation>Malipo hayo yapo hapa tayari. Yachukue kwenye orodha badala ya kuandika nambari yake.</translation>
    </message>
    <message>
        <source>That is most likely what has paid a sale already, whose code is still to come. Say first that it is that code, or check with M-Pesa.</source>
        <translation>Hayo huenda ndiyo yaliyolipia mauzo tayari, ambayo nambari yake bado inakuja. Sema kwanza kuwa ni nambari hiyo, au hakiki na M-Pesa.</translation>
    </message>
    <message>
        <source>That payment is being claimed. Wait for the letterbox&apos;s answer.</source>
        <translation>Malipo hayo yanadaiwa. Subiri jibu la sanduku la barua.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether Safaricom sent that. Check with M-Pesa, or ask a manager.</source>
        <translation>Hakuna anayejua bado kama Safaricom imetuma hayo. Hakiki na M-Pesa, au muulize meneja.</translation>
    </message>
    <message>
        <source>Nothing of that payment is left.</source>
        <translation>Hakuna kilichobaki kwa malipo hayo.</translation>
    </message>
    <message>
        <source>Type at least {least} letters or digits.</source>
        <translation>Andika angalau herufi au tarakimu {least}.</translation>
    </message>
    <message>
        <source>The code of that payment is not known yet. Wait for it.</source>
        <translation>Nambari ya malipo hayo haijulikani bado. Isubiri.</translation>
    </message>
    <message>
        <source>That payment was not set aside.</source>
        <translation>Malipo hayo hayakuwekwa kando.</translation>
    </message>
    <message>
        <source>That sale is finished already.</source>
        <translation>Mauzo hayo yameshakamilika.</translation>
    </message>
    <message>
        <source>That payment waits for no money.</source>
        <translation>Malipo hayo hayasubiri pesa.</translation>
    </message>
    <message>
        <source>That refund is not known.</source>
        <translation>Urejeshaji huo haujulikani.</translation>
    </message>
    <message>
        <source>Only {sign} {left} of that payment can still go back.</source>
        <translation>Ni {sign} {left} tu ya malipo hayo inayoweza kurudi.</translation>
    </message>
    <message>
        <source>That alarm is not known.</source>
        <translation>Onyo hilo halijulikani.</translation>
    </message>
    <message>
        <source>For this M-Pesa needs the shop&apos;s user at Safaricom: its name, password and certificate.</source>
        <translation>Mtumiaji wa duka kwenye Safaricom hajawekwa, kwa hiyo pesa haziwezi kurudi kwa M-Pesa.</translation>
    </message>
    <message>
        <source>the answer to our request</source>
        <translation>jibu la ombi letu</translation>
    </message>
    <message>
        <source>came to the address of our request</source>
        <translation>ilifika kwa anwani ya ombi letu</translation>
    </message>
    <message>
        <source>the account number is right</source>
        <translation>nambari ya akaunti ni sahihi</translation>
    </message>
    <message>
        <source>the code that was typed</source>
        <translation>nambari iliyoandikwa</translation>
    </message>
    <message>
        <source>one digit wrong</source>
        <translation>tarakimu moja si sahihi</translation>
    </message>
    <message>
        <source>two digits swapped</source>
        <translation>tarakimu mbili zimebadilishana</translation>
    </message>
    <message>
        <source>one digit missing</source>
        <translation>tarakimu moja haipo</translation>
    </message>
    <message>
        <source>one digit doubled</source>
        <translation>tarakimu moja imerudiwa</translation>
    </message>
    <message>
        <source>more typed than the number</source>
        <translation>zaidi ya nambari imeandikwa</translation>
    </message>
    <message>
        <source>no account typed</source>
        <translation>hakuna akaunti iliyoandikwa</translation>
    </message>
    <message>
        <source>another account typed</source>
        <translation>akaunti nyingine imeandikwa</translation>
    </message>
    <message>
        <source>the account number of another sale</source>
        <translation>nambari ya akaunti ya mauzo mengine</translation>
    </message>
    <message>
        <source>same amount</source>
        <translation>kiasi kilekile</translation>
    </message>
    <message>
        <source>the amount that was asked</source>
        <translation>kiasi kilichoombwa</translation>
    </message>
    <message>
        <source>{sign} {amount} short</source>
        <translation>imepungua {sign} {amount}</translation>
    </message>
    <message>
        <source>{sign} {amount} over</source>
        <translation>imezidi {sign} {amount}</translation>
    </message>
    <message>
        <source>{span} later</source>
        <translation>{span} baadaye</translation>
    </message>
    <message>
        <source>{span} earlier</source>
        <translation>{span} mapema</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>wakati uleule</translation>
    </message>
    <message>
        <source>came long before this sale</source>
        <translation>ilifika muda mrefu kabla ya mauzo haya</translation>
    </message>
    <message>
        <source>send money by M-Pesa</source>
        <translation>kutuma pesa kwa M-Pesa</translation>
    </message>
    <message>
        <source>ask a phone again that may still pay</source>
        <translation>kuomba tena simu ambayo huenda bado ikalipa</translation>
    </message>
    <message>
        <source>use a payment that was not matched</source>
        <translation>kutumia malipo yasiyooanishwa</translation>
    </message>
    <message>
        <source>use a payment that belongs to another till</source>
        <translation>kutumia malipo ya till nyingine</translation>
    </message>
    <message>
        <source>credit a payment to a customer</source>
        <translation>kuweka malipo kwa akaunti ya mteja</translation>
    </message>
    <message>
        <source>finish a sale before its M-Pesa came</source>
        <translation>kumaliza mauzo kabla M-Pesa haijafika</translation>
    </message>
    <message>
        <source>take cash out of the drawer</source>
        <translation>kutoa pesa taslimu kwenye droo</translation>
    </message>
    <message>
        <source>{name} is paid by M-Pesa: {sign} {amount}. Its receipt is {receipt}.</source>
        <translation>{name} imelipwa kwa M-Pesa: {sign} {amount}. Risiti yake ni {receipt}.</translation>
    </message>
    <message>
        <source>Money came that needs a look: F8.</source>
        <translation>Pesa zimefika zinazohitaji kuangaliwa: F8.</translation>
    </message>
    <message>
        <source>{sign} {amount} of it is left over.</source>
        <translation>{sign} {amount} yake imebaki.</translation>
    </message>
    <message>
        <source>Belongs to Till {till}.</source>
        <translation>Ni ya Till {till}.</translation>
    </message>
    <message>
        <source>It was claimed for a sale that is not in these books, as after a backup was put back. Take it off that sale, then it can be used.</source>
        <translation>Yalichukuliwa kwa mauzo ambayo hayamo kwenye vitabu hivi, kama baada ya nakala rudufu kurudishwa. Yaondoe kwenye mauzo hayo, kisha yanaweza kutumika.</translation>
    </message>
    <message>
        <source>It came for a request of another till, and none has said for an hour that it has it. Ask whose customer paid, then use it in the office.</source>
        <translation>Yalikuja kwa ombi la till nyingine, na kwa saa nzima hakuna iliyosema kuwa ni yake. Uliza ni mteja wa nani aliyelipa, kisha yatumie ofisini.</translation>
    </message>
    <message>
        <source>Safaricom was asked for what came in.</source>
        <translation>Safaricom imeulizwa yaliyofika.</translation>
    </message>
    <message>
        <source>Nothing went out, so nobody was asked. Send again, or take another way to pay.</source>
        <translation>Hakuna kilichotumwa, kwa hiyo hakuna aliyeombwa. Tuma tena, au tumia njia nyingine ya kulipa.</translation>
    </message>
    <message>
        <source>Not paid. No money was taken.</source>
        <translation>Haikulipwa. Hakuna pesa iliyokatwa.</translation>
    </message>
    <message>
        <source>We don&apos;t know yet. Keep the goods, don&apos;t send again.</source>
        <translation>Bado hatujui. Usitoe bidhaa, usitume tena.</translation>
    </message>
    <message>
        <source>The till that the letterbox calls {detail} told a sale as another till&apos;s; it is not kept. See which computer has its key.</source>
        <translation>Kaunta ambayo sanduku la barua linaiita {detail} ilitoa mauzo kama ya kaunta nyingine; hayajahifadhiwa. Angalia ni kompyuta gani yenye ufunguo wake.</translation>
    </message>
    <message>
        <source>A receipt can be in these languages: {known}.</source>
        <translation>Risiti inaweza kuwa katika lugha hizi: {known}.</translation>
    </message>
    <message>
        <source>A receipt has room for {most} lines of your own at its head and at its foot.</source>
        <translation>Risiti ina nafasi ya mistari {most} yako mwenyewe juu na chini.</translation>
    </message>
    <message>
        <source>That picture cannot be a logo. Choose a PNG or JPEG picture with few grey tones.</source>
        <translation>Picha hiyo haiwezi kuwa nembo. Chagua picha ya PNG au JPEG isiyo na rangi nyingi za kijivu.</translation>
    </message>
    <message>
        <source>Nothing was printed: the printer was not found. Is it on, and its cable in?</source>
        <translation>Hakuna kilichochapishwa: printa haikupatikana. Je, imewashwa, na waya umeingizwa?</translation>
    </message>
    <message>
        <source>Nothing was printed: the printer does not answer. Switch it off and on.</source>
        <translation>Hakuna kilichochapishwa: printa haijibu. Izime kisha uiwashe.</translation>
    </message>
    <message>
        <source>The printer has no paper. Put a new roll in.</source>
        <translation>Printa haina karatasi. Weka roli mpya.</translation>
    </message>
    <message>
        <source>The printer&apos;s lid is open. Close it.</source>
        <translation>Kifuniko cha printa kiko wazi. Kifunge.</translation>
    </message>
    <message>
        <source>The printer is switched to offline.</source>
        <translation>Printa imewekwa nje ya mtandao.</translation>
    </message>
    <message>
        <source>The printer has stopped. Look at its cutter and its paper, then switch it off and on.</source>
        <translation>Printa imesimama. Angalia kisu na karatasi yake, kisha izime na uiwashe.</translation>
    </message>
    <message>
        <source>The printer stopped in the middle. Look at the paper before it is printed again.</source>
        <translation>Printa ilisimama katikati. Angalia karatasi kabla ya kuchapisha tena.</translation>
    </message>
    <message>
        <source>The printer did not say whether it printed all. Look at the paper before it is printed again.</source>
        <translation>Printa haikusema kama ilichapisha yote. Angalia karatasi kabla ya kuchapisha tena.</translation>
    </message>
    <message>
        <source>Nothing was printed: a part of this computer that speaks to such printers is missing.</source>
        <translation>Hakuna kilichochapishwa: kompyuta hii haina sehemu inayozungumza na printa kama hiyo.</translation>
    </message>
    <message>
        <source>“{text}” is no printer. Write it like 192.168.1.50, /dev/usb/lp0, serial:COM3@9600, or its name in this computer&apos;s list.</source>
        <translation>“{text}” si printa. Andika kama 192.168.1.50, /dev/usb/lp0, serial:COM3@9600, au jina lake kwenye orodha ya kompyuta hii.</translation>
    </message>
    <message>
        <source>That was printed or given up meanwhile.</source>
        <translation>Hiyo imeshachapishwa au kuachwa.</translation>
    </message>
    <message>
        <source>That is the till&apos;s own printer: one that stands in for it must be another one.</source>
        <translation>Hiyo ni printa ya till hii: ile ya kuchukua nafasi yake lazima iwe nyingine.</translation>
    </message>
    <message>
        <source>That printer is named above too. The papers of both come out there.</source>
        <translation>Printa hiyo imetajwa juu pia. Karatasi za zote mbili zitatoka hapo.</translation>
    </message>
    <message>
        <source>Two counters have the same name or the same goods. Change one of them.</source>
        <translation>Kaunta mbili zina jina moja au bidhaa zile zile. Badilisha moja.</translation>
    </message>
    <message>
        <source>A counter needs at least one category of goods.</source>
        <translation>Kaunta inahitaji angalau aina moja ya bidhaa.</translation>
    </message>
    <message>
        <source>The receipt waits for the printer. It is tried again now.</source>
        <translation>Risiti inasubiri printa. Inajaribiwa tena sasa.</translation>
    </message>
    <message>
        <source>The receipt has not come out yet. It is printed now.</source>
        <translation>Risiti bado haijatoka. Inachapishwa sasa.</translation>
    </message>
    <message>
        <source>The receipts that had not come out are printed now.</source>
        <translation>Risiti ambazo hazikuwa zimetoka zinachapishwa sasa.</translation>
    </message>
    <message>
        <source>The gift receipt is printed.</source>
        <translation>Risiti ya zawadi inachapishwa.</translation>
    </message>
    <message>
        <source>The X report is printed.</source>
        <translation>Ripoti ya X inachapishwa.</translation>
    </message>
    <message>
        <source>The slip of the parked sale is printed.</source>
        <translation>Karatasi ya mauzo yaliyowekwa kando inachapishwa.</translation>
    </message>
    <message>
        <source>The cash is written down. Its slip is printed.</source>
        <translation>Pesa zimeandikwa. Karatasi yake inachapishwa.</translation>
    </message>
    <message>
        <source>No printer is set up for this till.</source>
        <translation>Hakuna printa iliyowekwa kwa till hii.</translation>
    </message>
    <message>
        <source>The receipt is in {file}.</source>
        <translation>Risiti iko katika {file}.</translation>
    </message>
    <message>
        <source>Printed at {name}: the till&apos;s own printer did not take it.</source>
        <translation>Imechapishwa {name}: printa ya till haikuipokea.</translation>
    </message>
    <message>
        <source>That payment has not arrived on this sale.</source>
        <translation>Malipo hayo si ya mauzo haya.</translation>
    </message>
    <message>
        <source>The letterbox has not answered since {since}. Payments that come are not seen.</source>
        <translation>Sanduku la barua halijajibu tangu {since}. Malipo yanayofika hayaonekani.</translation>
    </message>
    <message>
        <source>{count} payments were found only by asking: M-Pesa&apos;s letters do not arrive.</source>
        <translation>Malipo {count} yamepatikana kwa kuuliza tu: barua za M-Pesa hazifiki.</translation>
    </message>
    <message>
        <source>M-Pesa does not answer. Phones are asked again in {seconds} seconds.</source>
        <translation>M-Pesa haijibu. Simu zitaombwa tena baada ya sekunde {seconds}.</translation>
    </message>
    <message>
        <source>{count} of {ended} requests are not sure yet. Check them before asking again.</source>
        <translation>Maombi {count} kati ya {ended} bado hayajulikani. Yahakiki kabla ya kuomba tena.</translation>
    </message>
    <message>
        <source>{count} of {ended} requests were not paid, far more than usual.</source>
        <translation>Maombi {count} kati ya {ended} hayakulipwa, mengi kuliko kawaida.</translation>
    </message>
    <message>
        <source>A payment takes {seconds} seconds now; {usual} is usual.</source>
        <translation>Malipo yanachukua sekunde {seconds} sasa; kawaida ni {usual}.</translation>
    </message>
    <message>
        <source>A sale is finished, and its payment belongs to another: {detail}.</source>
        <translation>Mauzo yamekamilika, na malipo yake ni ya mengine: {detail}.</translation>
    </message>
    <message>
        <source>Safaricom took money back after the goods left: {detail}.</source>
        <translation>Safaricom ilirudisha pesa baada ya bidhaa kutoka: {detail}.</translation>
    </message>
    <message>
        <source>One payment was told with two amounts: {detail}.</source>
        <translation>Malipo mamoja yametajwa kwa viasi viwili: {detail}.</translation>
    </message>
    <message>
        <source>A code that was typed by hand paid something else: {detail}.</source>
        <translation>Nambari iliyoandikwa kwa mkono ililipia kitu kingine: {detail}.</translation>
    </message>
    <message>
        <source>Safaricom says that it is paid, but that money may have paid another sale. Ask for the code in the customer&apos;s SMS.</source>
        <translation>Safaricom inasema imelipwa, lakini huenda pesa hizo zimelipia mauzo mengine. Muombe mteja nambari ya SMS.</translation>
    </message>
    <message>
        <source>A request to a phone is paid, but its payment may have paid something else: {detail}. Ask the customer for the code in the SMS.</source>
        <translation>Ombi lililotumwa kwenye simu limelipwa, lakini huenda malipo yake yamelipia kitu kingine: {detail}. Muombe mteja nambari iliyo kwenye SMS yake.</translation>
    </message>
    <message>
        <source>Before a backup was put back a request brought {detail} and paid a sale; its code was not known. When just that comes, set it aside: it has paid already.</source>
        <translation>Kabla nakala rudufu haijarudishwa, ombi lilileta {detail} na kulipia mauzo; nambari yake haikujulikana. Malipo ya kiasi hicho yakija, yaweke kando: yameshalipia.</translation>
    </message>
    <message>
        <source>When a backup was put back, {detail} was on its way to a customer. See on the statement whether it went; if it did not, give it to him in cash.</source>
        <translation>Nakala rudufu iliporudishwa, {detail} zilikuwa njiani kwa mteja. Angalia kwenye taarifa kama zilifika; kama hazikufika, mpe pesa taslimu.</translation>
    </message>
    <message>
        <source>Money did not go back to the customer: {detail}.</source>
        <translation>Pesa hazikurudi kwa mteja: {detail}.</translation>
    </message>
    <message>
        <source>A letter of Safaricom&apos;s makes no sense; it may be money: {detail}.</source>
        <translation>Barua ya Safaricom haieleweki; huenda ni pesa: {detail}.</translation>
    </message>
    <message>
        <source>Use it for this sale. The rest is paid in cash or by another request.</source>
        <translation>Itumie kwa mauzo haya. Iliyobaki ilipwe taslimu au kwa ombi lingine.</translation>
    </message>
    <message>
        <source>Use it for this sale. What is over is credited, sent back, or given as cash.</source>
        <translation>Itumie kwa mauzo haya. Iliyozidi iwekwe kwa akaunti, irudishwe, au itolewe taslimu.</translation>
    </message>
    <message>
        <source>Send it back, or credit it to the customer.</source>
        <translation>Irudishe, au iweke kwa akaunti ya mteja.</translation>
    </message>
    <message>
        <source>Say that it is not ours.</source>
        <translation>Sema kuwa si yetu.</translation>
    </message>
    <message>
        <source>Tell the manager: the goods left and the money went back.</source>
        <translation>Mwambie meneja: bidhaa zimetoka na pesa zimerudi.</translation>
    </message>
    <message>
        <source>Ask M-Pesa whether it is real. A manager may believe it.</source>
        <translation>Uliza M-Pesa kama ni ya kweli. Meneja anaweza kuikubali.</translation>
    </message>
    <message>
        <source>The sale is paid. Hand over the goods.</source>
        <translation>Mauzo yamelipwa. Toa bidhaa.</translation>
    </message>
    <message>
        <source>Find it on the statement; it is on every Z until then.</source>
        <translation>Itafute kwenye taarifa; iko kwenye kila Z hadi hapo.</translation>
    </message>
    <message>
        <source>It was paid to {number}, which is no number of this shop. Say that it is not ours.</source>
        <translation>Yalilipwa kwa {number}, ambayo si nambari ya duka hili. Sema kuwa si yetu.</translation>
    </message>
    <message>
        <source>This shop does not take M-Pesa codes by hand. The owner can allow it in the settings.</source>
        <translation>Duka hili halipokei nambari za M-Pesa kwa mkono. Mwenye duka anaweza kuruhusu kwenye mipangilio.</translation>
    </message>
    <message>
        <source>Money goes out only by somebody who works here, and nobody does yet. Add the owner first: pos settings --add-staff NAME --role owner</source>
        <translation>Pesa hutumwa tu na mtu anayefanya kazi hapa, na bado hakuna. Ongeza mwenye duka kwanza: pos settings --add-staff NAME --role owner</translation>
    </message>
    <message>
        <source>The letterbox&apos;s address does not begin with https, so others on the way could read this till&apos;s key. Nothing was sent there.</source>
        <translation>Anwani ya kisanduku cha barua haianzi na https, hivyo wengine njiani wangeweza kusoma ufunguo wa kaunta hii. Hakuna kilichotumwa huko.</translation>
    </message>
    <message>
        <source>Say why in 2 to 100 letters.</source>
        <translation>Sema sababu kwa herufi 2 hadi 100.</translation>
    </message>
    <message>
        <source>That is no certificate of Safaricom&apos;s. Take it from their portal.</source>
        <translation>Hicho si cheti cha Safaricom. Kichukue kwenye tovuti yao.</translation>
    </message>
    <message>
        <source>M-Pesa is not set up here: {missing} missing. Say it with: pos settings --mpesa</source>
        <translation>M-Pesa haijawekwa hapa; kinachokosekana: {missing}. Iweke kwa: pos settings --mpesa</translation>
    </message>
    <message>
        <source>M-Pesa of Tanzania is not connected yet. Take other ways to pay.</source>
        <translation>M-Pesa ya Tanzania bado haijaunganishwa. Pokea malipo kwa njia nyingine.</translation>
    </message>
    <message>
        <source>There is no M-Pesa in Uganda, and MTN and Airtel are not connected yet. Take other ways to pay.</source>
        <translation>Hakuna M-Pesa nchini Uganda, na MTN na Airtel bado hazijaunganishwa. Pokea malipo kwa njia nyingine.</translation>
    </message>
    <message>
        <source>At most {sign} {most} may wait for M-Pesa that nobody has heard of, and {sign} {waiting} waits already. Take cash, or wait for the money.</source>
        <translation>Malipo ya M-Pesa ambayo hayajasikika yanaweza kusubiri hadi {sign} {most}, na tayari {sign} {waiting} yanasubiri. Pokea taslimu, au subiri pesa.</translation>
    </message>
    <message>
        <source>The letterbox has not said whether that payment is free, so another till may give it out too. Wait for its answer, or ask somebody who may {acts}.</source>
        <translation>Sanduku la barua halijasema kama malipo hayo ni huru, kwa hiyo till nyingine inaweza kuyatoa pia. Subiri jibu lake, au muombe anayeweza {acts}.</translation>
    </message>
    <message>
        <source>The letterbox has not said whether that payment is free. Without its word at most {sign} {most} may be given out or wait for M-Pesa, and {sign} {waiting} does already. Wait for its answer.</source>
        <translation>Sanduku la barua halijasema kama malipo hayo ni huru. Bila neno lake kiasi cha hadi {sign} {most} kinaweza kutolewa au kusubiri M-Pesa, na tayari {sign} {waiting} kinasubiri. Subiri jibu lake.</translation>
    </message>
    <message>
        <source>The letterbox is asked whether that payment is free. It is given out when it says so.</source>
        <translation>Sanduku la barua linaulizwa kama malipo hayo ni huru. Yatatolewa likisema ndiyo.</translation>
    </message>
    <message>
        <source>Money went back after all that was said not to have gone, as {detail}. If it was given in another way meanwhile, it was given twice.</source>
        <translation>Pesa zilizosemekana hazikurudi zimerudi hata hivyo, kwa {detail}. Kama zilitolewa kwa njia nyingine wakati huo, zimetolewa mara mbili.</translation>
    </message>
    <message>
        <source>Another till has switched off the check of payments before money moves. See who did that, and why.</source>
        <translation>Till nyingine imezima ukaguzi wa malipo kabla pesa hazijahama. Angalia nani amefanya hivyo na kwa nini.</translation>
    </message>
    <message>
        <source>M-Pesa took payment {code} for those goods back from the shop. They are not paid for: no money is given for them. If the customer has paid again, a manager puts the alarm about it away first.</source>
        <translation>M-Pesa imerudisha malipo {code} ya bidhaa hizo kutoka dukani. Hazijalipiwa: hakuna pesa zinazotolewa kwa ajili yake. Ikiwa mteja amelipa tena, meneja aondoe kwanza onyo lake.</translation>
    </message>
    <message>
        <source>Set aside: {why}.</source>
        <translation>Yamewekwa kando: {why}.</translation>
    </message>
    <message>
        <source>It goes back to the customer. How that ended is told by itself.</source>
        <translation>Zinarudi kwa mteja. Matokeo yake yataonekana yenyewe.</translation>
    </message>
    <message>
        <source>Nobody knows whether it went back. Look at the M-Pesa statement, and say what stands there.</source>
        <translation>Hakuna anayejua kama zimerudi. Angalia taarifa ya M-Pesa, kisha sema kilichoandikwa humo.</translation>
    </message>
    <message>
        <source>Safaricom does not answer: it is left in peace for {seconds} seconds. Cash goes on.</source>
        <translation>Safaricom haijibu: haitaulizwa kwa sekunde {seconds}. Taslimu inaendelea.</translation>
    </message>
    <message>
        <source>Payments are checked by the letterbox, and this till has none. Set the letterbox up first.</source>
        <translation>Malipo hukaguliwa na kisanduku cha barua, na kaunta hii haina. Weka kisanduku cha barua kwanza.</translation>
    </message>
    <message>
        <source>Each number that customers pay to stands there once.</source>
        <translation>Kila nambari ambayo wateja hulipia huandikwa mara moja.</translation>
    </message>
    <message>
        <source>Safaricom was asked about that payment. Its answer comes by itself.</source>
        <translation>Safaricom imeulizwa kuhusu malipo hayo. Jibu lake litakuja lenyewe.</translation>
    </message>
    <message>
        <source>The shift is being closed. Press Esc first.</source>
        <translation>Zamu inafungwa. Bonyeza Esc kwanza.</translation>
    </message>
    <message>
        <source>The count is kept. Finish closing the shift later.</source>
        <translation>Hesabu imehifadhiwa. Maliza kufunga zamu baadaye.</translation>
    </message>
    <message>
        <source>Safaricom does not answer. The shift can be closed; M-Pesa is marked as not checked.</source>
        <translation>Safaricom haijibu. Zamu inaweza kufungwa; M-Pesa inaonyeshwa kuwa haijaangaliwa.</translation>
    </message>
    <message>
        <source>Count the drawer first.</source>
        <translation>Hesabu droo kwanza.</translation>
    </message>
    <message>
        <source>You opened this shift. Count the drawer first; its figures come after that.</source>
        <translation>Wewe ulifungua zamu hii. Hesabu droo kwanza; takwimu zake huja baada ya hapo.</translation>
    </message>
    <message>
        <source>Cash has moved since the drawer was counted. Count it once more.</source>
        <translation>Pesa zimesogea tangu droo ihesabiwe. Ihesabu tena.</translation>
    </message>
    <message>
        <source>The drawer is not as it should be. Count it again, or say why.</source>
        <translation>Droo haiko inavyopaswa. Ihesabu tena, au sema kwa nini.</translation>
    </message>
    <message>
        <source>There is no note or coin of {worth}.</source>
        <translation>Hakuna noti wala sarafu ya {worth}.</translation>
    </message>
    <message>
        <source>That many of {worth} cannot be in a drawer. Count again.</source>
        <translation>Idadi hiyo ya {worth} haiwezi kuwa kwenye droo. Hesabu tena.</translation>
    </message>
    <message>
        <source>There is no closed shift with that number.</source>
        <translation>Hakuna zamu iliyofungwa yenye nambari hiyo.</translation>
    </message>
    <message>
        <source>You counted or closed this shift yourself. A second person verifies it.</source>
        <translation>Umehesabu au umefunga zamu hii mwenyewe. Mtu wa pili ndiye anayeithibitisha.</translation>
    </message>
    <message>
        <source>Type what you counted, or say what you checked.</source>
        <translation>Andika ulichohesabu, au sema ulichokagua.</translation>
    </message>
    <message>
        <source>close a shift</source>
        <translation>kufunga zamu</translation>
    </message>
    <message>
        <source>see what should be in the drawer</source>
        <translation>kuona kinachopaswa kuwa kwenye droo</translation>
    </message>
    <message>
        <source>verify a closed shift</source>
        <translation>kuthibitisha zamu iliyofungwa</translation>
    </message>
    <message>
        <source>export the books</source>
        <translation>kutoa vitabu</translation>
    </message>
    <message>
        <source>The Z report is printed again as a copy.</source>
        <translation>Ripoti ya Z inachapishwa tena kama nakala.</translation>
    </message>
    <message>
        <source>The Z report waits for the printer already.</source>
        <translation>Ripoti ya Z tayari inasubiri printa.</translation>
    </message>
    <message>
        <source>The shift is verified.</source>
        <translation>Zamu imethibitishwa.</translation>
    </message>
    <message>
        <source>The note stands beside the Z report.</source>
        <translation>Maelezo yako kando ya ripoti ya Z.</translation>
    </message>
    <message>
        <source>The Z report is in {file}.</source>
        <translation>Ripoti ya Z iko kwenye {file}.</translation>
    </message>
    <message>
        <source>The whole sale is in the books of its own till. Look at it there.</source>
        <translation>Mauzo yote yapo kwenye vitabu vya kaunta yake. Yatazame huko.</translation>
    </message>
    <message>
        <source>The day is signed off.</source>
        <translation>Siku imesainiwa.</translation>
    </message>
    <message>
        <source>The statement was heard: {new} new payments.</source>
        <translation>Taarifa imesikika: malipo mapya {new}.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <translation>Imesimamishwa. Hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
        <source>{rows} lines were written.</source>
        <translation>Mistari {rows} imeandikwa.</translation>
    </message>
    <message>
        <source>{name} is of {theirs}, which is no number of this shop. Nothing of it was kept.</source>
        <translation>{name} ni ya {theirs}, ambayo si nambari ya duka hili. Hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
        <source>That day cannot be signed off yet: {why}.</source>
        <translation>Siku hiyo haiwezi kusainiwa bado: {why}.</translation>
    </message>
    <message>
        <source>keep what a statement of M-Pesa tells</source>
        <translation>kuhifadhi yaliyomo kwenye taarifa ya M-Pesa</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>si maandishi</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>imeharibika</translation>
    </message>
    <message>
        <source>it breaks off within its last line</source>
        <translation>inakatika katikati ya mstari wake wa mwisho</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>ni kubwa mno</translation>
    </message>
    <message>
        <source>it has more than 100000 rows; export fewer days at once</source>
        <translation>ina safu zaidi ya 100000; hamisha siku chache kwa mara moja</translation>
    </message>
    <message>
        <source>it is damaged or something else</source>
        <translation>imeharibika au ni kitu kingine</translation>
    </message>
    <message>
        <source>it has more cells than this program reads</source>
        <translation>ina visanduku vingi kuliko programu hii inavyosoma</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>si faili</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>haifunguki</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>haijibu</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Hakuna faili wala folda kama hiyo</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Ruhusa imekataliwa</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Hakuna nafasi iliyobaki kwenye kifaa</translation>
    </message>
    <message>
        <source>its size is not what it was</source>
        <translation>ukubwa wake si ule uliokuwa</translation>
    </message>
    <message>
        <source>its content has changed</source>
        <translation>yaliyomo yamebadilika</translation>
    </message>
    <message>
        <source>its parts are not what or where they should be</source>
        <translation>sehemu zake si zile au haziko zinapopaswa kuwa</translation>
    </message>
    <message>
        <source>The day is not over</source>
        <translation>Siku haijaisha</translation>
    </message>
    <message>
        <source>The statement has no line</source>
        <translation>Taarifa haina mstari</translation>
    </message>
    <message>
        <source>The statement has lines that are not understood</source>
        <translation>Taarifa ina mistari isiyoeleweka</translation>
    </message>
    <message>
        <source>The statement does not say whose it is, and has no payment that the books know</source>
        <translation>Taarifa haisemi ni ya nani, na haina malipo yanayojulikana vitabuni</translation>
    </message>
    <message>
        <source>The statement does not show the beginning of the day. Export it from the day before on</source>
        <translation>Taarifa haionyeshi mwanzo wa siku. Ihamishe kuanzia siku iliyotangulia</translation>
    </message>
    <message>
        <source>The statement does not show the end of the day. Export it again with a later day in it</source>
        <translation>Taarifa haionyeshi mwisho wa siku. Ihamishe tena pamoja na siku inayofuata</translation>
    </message>
    <message>
        <source>The statement has lines without a balance, so nothing can be added up</source>
        <translation>Taarifa ina mistari bila salio, kwa hiyo hakuna kinachoweza kujumlishwa</translation>
    </message>
    <message>
        <source>The balances do not add up: a line was lost, or changed</source>
        <translation>Salio halijumlishi: mstari umepotea, au umebadilishwa</translation>
    </message>
    <message>
        <source>The day does not begin with what the account held when the day before was signed</source>
        <translation>Siku haianzi na salio lililokuwepo siku iliyotangulia iliposainiwa</translation>
    </message>
    <message>
        <source>There are lines that ask for a person</source>
        <translation>Kuna mistari inayohitaji mtu</translation>
    </message>
    <message>
        <source>You kept what a statement told of this day, so somebody else signs it off</source>
        <translation>Wewe ulihifadhi yaliyomo kwenye taarifa ya siku hii, kwa hiyo mtu mwingine ataisaini</translation>
    </message>
    <message>
        <source>sign a day of M-Pesa off</source>
        <translation>kusaini siku ya M-Pesa</translation>
    </message>
    <message>
        <source>Nobody has to say anything about that line.</source>
        <translation>Hakuna anayehitaji kusema chochote kuhusu mstari huo.</translation>
    </message>
    <message>
        <source>{name} is a customer&apos;s own statement. Export the organisation&apos;s from the M-Pesa portal.</source>
        <translation>{name} ni taarifa ya mteja mwenyewe. Hamisha ya shirika kutoka tovuti ya M-Pesa.</translation>
    </message>
    <message>
        <source>{name} is no M-Pesa statement: it has no row that names {missing}.</source>
        <translation>{name} si taarifa ya M-Pesa: haina safu inayotaja {missing}.</translation>
    </message>
    <message>
        <source>{name} is there already. Nothing was overwritten.</source>
        <translation>{name} ipo tayari. Hakuna kilichofutwa.</translation>
    </message>
    <message>
        <source>{name} is no table. Write a file that ends in .csv or .xlsx.</source>
        <translation>{name} si jedwali. Andika faili inayoishia na .csv au .xlsx.</translation>
    </message>
    <message>
        <source>{name} cannot be used: in line {line}, {column} is not understood.</source>
        <translation>{name} haiwezi kutumika: mstari {line}, {column} haieleweki.</translation>
    </message>
    <message>
        <source>{name} was changed meanwhile. Look at it anew, then change it.</source>
        <translation>{name} ilibadilishwa wakati huo. Iangalie upya, kisha ubadilishe.</translation>
    </message>
    <message>
        <source>A margin is from 0 to 99 per cent of the price.</source>
        <translation>Faida ni asilimia 0 hadi 99 ya bei.</translation>
    </message>
    <message>
        <source>Prices can go down by less than 100 per cent, and up by at most 1,000.</source>
        <translation>Bei zinaweza kushuka kwa chini ya asilimia 100, na kupanda hadi 1,000.</translation>
    </message>
    <message>
        <source>Say by how much prices change, or to what they are rounded.</source>
        <translation>Sema bei zinabadilika kwa kiasi gani, au zinazungushwa hadi wapi.</translation>
    </message>
    <message>
        <source>No price changes by that.</source>
        <translation>Hakuna bei inayobadilika kwa hilo.</translation>
    </message>
    <message>
        <source>{name} was changed since it was looked at. Nothing was imported. Choose it again.</source>
        <translation>{name} imebadilishwa tangu ilipoangaliwa. Hakuna kilicholetwa. Ichague tena.</translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation>{name} imehifadhiwa.</translation>
    </message>
    <message>
        <source>{changed} prices are changed.</source>
        <translation>Bei {changed} zimebadilishwa.</translation>
    </message>
    <message>
        <source>{changed} prices are changed. {passed} were changed by somebody meanwhile and stay.</source>
        <translation>Bei {changed} zimebadilishwa. {passed} zilibadilishwa na mtu wakati huo na zinabaki.</translation>
    </message>
    <message>
        <source>Stopped: {changed} prices are changed, {left} are not. The change can go on later.</source>
        <translation>Imesimamishwa: bei {changed} zimebadilishwa, {left} bado. Inaweza kuendelea baadaye.</translation>
    </message>
    <message>
        <source>{kept} items are kept.</source>
        <translation>Bidhaa {kept} zimehifadhiwa.</translation>
    </message>
    <message>
        <source>{kept} items are kept. {passed} were changed by somebody meanwhile and stay.</source>
        <translation>Bidhaa {kept} zimehifadhiwa. {passed} zilibadilishwa na mtu wakati huo na zinabaki.</translation>
    </message>
    <message>
        <source>Stopped: {kept} items are kept. Choose the file again to bring in the rest.</source>
        <translation>Imesimamishwa: bidhaa {kept} zimehifadhiwa. Chagua faili tena ili kuleta zilizobaki.</translation>
    </message>
    <message>
        <source>{rows} rows are in {name}.</source>
        <translation>Safu {rows} ziko katika {name}.</translation>
    </message>
    <message>
        <source>{count} labels are printed.</source>
        <translation>Lebo {count} zimechapishwa.</translation>
    </message>
    <message>
        <source>Stopped: {count} labels of {of} are printed.</source>
        <translation>Imesimamishwa: lebo {count} kati ya {of} zimechapishwa.</translation>
    </message>
    <message>
        <source>{count} labels are in {name}.</source>
        <translation>Lebo {count} ziko katika {name}.</translation>
    </message>
    <message>
        <source>At most {most} labels are made at once. Take some off the list.</source>
        <translation>Lebo {most} tu hutengenezwa kwa mara moja. Ondoa baadhi kwenye orodha.</translation>
    </message>
    <message>
        <source>{name} does not belong to this count. Put it aside, or count it in another one.</source>
        <translation>{name} si ya hesabu hii. Iweke kando, au ihesabu kwenye nyingine.</translation>
    </message>
    <message>
        <source>There is nothing to count there.</source>
        <translation>Hakuna cha kuhesabu hapo.</translation>
    </message>
    <message>
        <source>{name} is to be counted again first.</source>
        <translation>{name} ihesabiwe tena kwanza.</translation>
    </message>
    <message>
        <source>You counted this yourself, and nobody else found the same. To {acts} you need somebody else&apos;s approval.</source>
        <translation>Umehesabu haya mwenyewe, na hakuna mwingine aliyepata sawa. Ili {acts} unahitaji ruhusa ya mtu mwingine.</translation>
    </message>
    <message>
        <source>Note {note} was received by {name} on {at}. To {acts} you need somebody else&apos;s approval.</source>
        <translation>Hati {note} ilipokelewa na {name} tarehe {at}. Ili {acts} unahitaji ruhusa ya mtu mwingine.</translation>
    </message>
    <message>
        <source>That supplier is not known any more.</source>
        <translation>Msambazaji huyo hajulikani tena.</translation>
    </message>
    <message>
        <source>There is a supplier called {name} already.</source>
        <translation>Tayari kuna msambazaji aitwaye {name}.</translation>
    </message>
    <message>
        <source>The order {order} to this supplier is still open. Receive it, or close or drop it, and forget the supplier then.</source>
        <translation>Oda {order} kwa msambazaji huyu bado iko wazi. Ipokee, au uifunge au uiache, kisha umsahau msambazaji.</translation>
    </message>
    <message>
        <source>There is nothing on this order.</source>
        <translation>Hakuna kitu kwenye agizo hili.</translation>
    </message>
    <message>
        <source>That order is not open any more.</source>
        <translation>Agizo hilo haliko wazi tena.</translation>
    </message>
    <message>
        <source>That order went to another supplier.</source>
        <translation>Oda hiyo ilienda kwa msambazaji mwingine.</translation>
    </message>
    <message>
        <source>There is room for {most} lines. Make two of it.</source>
        <translation>Kuna nafasi ya mistari {most}. Igawe mara mbili.</translation>
    </message>
    <message>
        <source>Say whom note {note} is from, so that it is never received twice.</source>
        <translation>Sema hati {note} imetoka kwa nani, ili isipokelewe mara mbili.</translation>
    </message>
    <message>
        <source>A batch mark has at most {most} letters and digits that can be printed.</source>
        <translation>Alama ya toleo ina herufi na tarakimu {most} zisizozidi, zinazoweza kuchapishwa.</translation>
    </message>
    <message>
        <source>The last day of {name} cannot be {day}.</source>
        <translation>Siku ya mwisho ya {name} haiwezi kuwa {day}.</translation>
    </message>
    <message>
        <source>Ordered: {names}.</source>
        <translation>Zimeagizwa: {names}.</translation>
    </message>
    <message>
        <source>Say first whom {name} is ordered from: F3.</source>
        <translation>Sema kwanza {name} inaagizwa kwa nani: F3.</translation>
    </message>
    <message>
        <source>The order is dropped.</source>
        <translation>Oda imeachwa.</translation>
    </message>
    <message>
        <source>The rest of the order is closed.</source>
        <translation>Zilizobaki za oda zimefungwa.</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message.</source>
        <translation>Imenakiliwa. Ibandike kwenye ujumbe.</translation>
    </message>
    <message>
        <source>A delivery was begun here already. Receive or drop it first.</source>
        <translation>Kupokea mzigo kumeanzwa hapa tayari. Upokee au uuache kwanza.</translation>
    </message>
    <message>
        <source>That delivery is not known.</source>
        <translation>Mzigo huo haujulikani.</translation>
    </message>
    <message>
        <source>Only {left} of {name} are left of that delivery to send back.</source>
        <translation>Zimebaki {left} tu za {name} za mzigo huo za kurudisha.</translation>
    </message>
    <message>
        <source>That is not there to be taken back, or was taken back already.</source>
        <translation>Hiyo haipo ya kurudisha, au imesharudishwa.</translation>
    </message>
    <message>
        <source>There is nothing on this delivery.</source>
        <translation>Hakuna kitu kwenye mzigo huu.</translation>
    </message>
    <message>
        <source>That stock count is not open any more.</source>
        <translation>Hesabu hiyo haiko wazi tena.</translation>
    </message>
    <message>
        <source>Nothing was counted yet.</source>
        <translation>Hakuna kilichohesabiwa bado.</translation>
    </message>
    <message>
        <source>{name} was set by another count since. Count it again.</source>
        <translation>{name} iliwekwa na hesabu nyingine tangu hapo. Ihesabu tena.</translation>
    </message>
    <message>
        <source>The goods are there already.</source>
        <translation>Bidhaa ziko hapo tayari.</translation>
    </message>
    <message>
        <source>{name} is kept by batch. Say which batch and when it expires.</source>
        <translation>{name} inawekwa kwa toleo. Sema toleo gani na linaisha lini.</translation>
    </message>
    <message>
        <source>That product is not known.</source>
        <translation>Bidhaa hiyo haijulikani.</translation>
    </message>
    <message>
        <source>That number was used for something else already. Start again.</source>
        <translation>Nambari hiyo ilitumika kwa kitu kingine tayari. Anza tena.</translation>
    </message>
    <message>
        <source>The delivery is in the stock.</source>
        <translation>Mzigo umeingia stoo.</translation>
    </message>
    <message>
        <source>The goods are out of the stock again.</source>
        <translation>Bidhaa zimetoka stoo tena.</translation>
    </message>
    <message>
        <source>The count is approved, and the stock is as it was found.</source>
        <translation>Hesabu imekubaliwa, na bidhaa ni kama zilivyokutwa.</translation>
    </message>
    <message>
        <source>The count is dropped. The stock is as it was.</source>
        <translation>Hesabu imeachwa. Bidhaa ni kama zilivyokuwa.</translation>
    </message>
    <message>
        <source>Written off.</source>
        <translation>Imefutwa.</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Imehamishwa.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Imerudishwa.</translation>
    </message>
    <message>
        <source>That is kept.</source>
        <translation>Imehifadhiwa.</translation>
    </message>
    <message>
        <source>That is forgotten for good.</source>
        <translation>Imesahauliwa kabisa.</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>amesahauliwa</translation>
    </message>
    <message>
        <source>The table is in {file}.</source>
        <translation>Jedwali liko {file}.</translation>
    </message>
    <message>
        <source>The statement is in {file}.</source>
        <translation>Taarifa iko {file}.</translation>
    </message>
    <message>
        <source>The statement is printed.</source>
        <translation>Taarifa inachapishwa.</translation>
    </message>
    <message>
        <source>The slip is printed again.</source>
        <translation>Stakabadhi inachapishwa tena.</translation>
    </message>
    <message>
        <source>The slip waits for the printer. It is tried again now.</source>
        <translation>Stakabadhi inasubiri printa. Inajaribiwa tena sasa.</translation>
    </message>
    <message>
        <source>The slip has not come out yet. It is printed now.</source>
        <translation>Stakabadhi bado haijatoka. Inachapishwa sasa.</translation>
    </message>
    <message>
        <source>That is kept, without the number.</source>
        <translation>Imehifadhiwa, bila nambari.</translation>
    </message>
    <message>
        <source>The shop still owes this customer {sign} {owed}. Sell to them on account until it is used up, and forget them then.</source>
        <translation>Duka bado linadaiwa na mteja huyu {sign} {owed}. Muuzie kwa akaunti hadi ziishe, kisha umsahau.</translation>
    </message>
    <message>
        <source>{name} is put back. New receipts are numbered in series {series}. The books from before are kept: {aside}</source>
        <translation>{name} imerudishwa. Risiti mpya zinahesabiwa katika mfululizo {series}. Vitabu vya awali vimehifadhiwa: {aside}</translation>
    </message>
    <message>
        <source>The backup was not put back, and the books are as they were: {why}</source>
        <translation>Nakala rudufu haikurudishwa, na vitabu viko kama vilivyokuwa: {why}</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Inanakili</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Inakagua</translation>
    </message>
    <message>
        <source>Following the audit chain</source>
        <translation>Inafuata mnyororo wa ukaguzi</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Imesimamishwa. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>Paid. Change: {change}.</source>
        <translation>Imelipwa. Chenji: {change}.</translation>
    </message>
    <message>
        <source>The backup {name} is made, and a test restore has passed.</source>
        <translation>Nakala {name} imetengenezwa, na jaribio la kuirudisha limefaulu.</translation>
    </message>
    <message>
        <source>{name} can be restored.</source>
        <translation>{name} inaweza kurudishwa.</translation>
    </message>
    <message>
        <source>{name} cannot be restored: {why}</source>
        <translation>{name} haiwezi kurudishwa: {why}</translation>
    </message>
    <message>
        <source>Tonight&apos;s backup was not made: {why}</source>
        <translation>Nakala ya usiku huu haikutengenezwa: {why}</translation>
    </message>
    <message>
        <source>No phone number is kept for this customer.</source>
        <translation>Hakuna nambari ya simu ya mteja huyu.</translation>
    </message>
    <message>
        <source>This customer has not agreed to be reminded.</source>
        <translation>Mteja huyu hajakubali kukumbushwa.</translation>
    </message>
    <message>
        <source>see the audit</source>
        <translation>kuona ukaguzi</translation>
    </message>
    <message>
        <source>see what everybody did</source>
        <translation>kuona aliyofanya kila mtu</translation>
    </message>
    <message>
        <source>see whole phone numbers</source>
        <translation>kuona nambari nzima za simu</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>kuuza</translation>
    </message>
    <message>
        <source>believe a payment that Safaricom may not have sent</source>
        <translation>kuamini malipo ambayo huenda Safaricom haikutuma</translation>
    </message>
    <message>
        <source>say that a payment is not ours</source>
        <translation>kusema kuwa malipo si yetu</translation>
    </message>
    <message>
        <source>see all payments</source>
        <translation>kuona malipo yote</translation>
    </message>
    <message>
        <source>open a shift</source>
        <translation>kufungua zamu</translation>
    </message>
    <message>
        <source>put cash into the drawer</source>
        <translation>kuweka pesa kwenye droo</translation>
    </message>
    <message>
        <source>receive deliveries</source>
        <translation>kupokea mizigo</translation>
    </message>
    <message>
        <source>count stock</source>
        <translation>kuhesabu stoo</translation>
    </message>
    <message>
        <source>approve a stock count</source>
        <translation>kuidhinisha hesabu ya stoo</translation>
    </message>
    <message>
        <source>write stock off or move it</source>
        <translation>kuondoa au kuhamisha stoo</translation>
    </message>
    <message>
        <source>change products and prices</source>
        <translation>kubadilisha bidhaa na bei</translation>
    </message>
    <message>
        <source>change customers and their limits</source>
        <translation>kubadilisha wateja na vikomo vyao</translation>
    </message>
    <message>
        <source>change staff</source>
        <translation>kubadilisha wafanyakazi</translation>
    </message>
    <message>
        <source>lift a wait after wrong PINs</source>
        <translation>kuondoa kusubiri baada ya PIN zisizo sahihi</translation>
    </message>
    <message>
        <source>change the shop&apos;s settings</source>
        <translation>kubadilisha mipangilio ya duka</translation>
    </message>
    <message>
        <source>see the office</source>
        <translation>kuona ofisi</translation>
    </message>
    <message>
        <source>see all sales and what was earned</source>
        <translation>kuona mauzo yote na mapato</translation>
    </message>
    <message>
        <source>make a backup</source>
        <translation>kutengeneza nakala</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>kurudisha nakala</translation>
    </message>
    <message>
        <source>This sale was changed outside the till. Cancel it and ring it up anew.</source>
        <translation>Mauzo haya yamebadilishwa nje ya till. Yafute kisha uyapige upya.</translation>
    </message>
    <message>
        <source>This sale is not parked.</source>
        <translation>Mauzo haya hayajawekwa kando.</translation>
    </message>
    <message>
        <source>This line is sold in packs of {pack}. Scan the single item for loose ones.</source>
        <translation>Mstari huu unauzwa kwa pakiti za {pack}. Skani kimoja kimoja kwa visivyo kwenye pakiti.</translation>
    </message>
    <message>
        <source>{name} is not a deposit.</source>
        <translation>{name} si amana.</translation>
    </message>
    <message>
        <source>{name} has changed in the shop since. Ring it up anew.</source>
        <translation>{name} imebadilishwa dukani tangu wakati huo. Ipige upya.</translation>
    </message>
    <message>
        <source>Goods that come back keep what was paid for them. Remove the line and take them back anew.</source>
        <translation>Bidhaa zinazorudishwa hubaki na bei iliyolipwa. Ondoa mstari huo kisha uzipokee upya.</translation>
    </message>
    <message>
        <source>Take a deposit back as empties.</source>
        <translation>Pokea amana kama chupa tupu.</translation>
    </message>
    <message>
        <source>Cash is taken by what the customer gives. Use the cash key.</source>
        <translation>Taslimu hupokelewa kwa kiasi anachotoa mteja. Tumia kitufe cha taslimu.</translation>
    </message>
    <message>
        <source>{sign} {amount} of this sale is on account. Take that back first, then pay what is due.</source>
        <translation>{sign} {amount} ya mauzo haya iko kwenye akaunti. Iondoe hapo kwanza, kisha lipa kinachodaiwa.</translation>
    </message>
    <message>
        <source>This was bought on account and {sign} {owed} is still owed. Give it back to the account.</source>
        <translation>Hii ilinunuliwa kwa akaunti na {sign} {owed} bado inadaiwa. Irudishe kwenye akaunti.</translation>
    </message>
    <message>
        <source>All that is owed is given back at once: {sign} {amount}.</source>
        <translation>Yote yanayodaiwa hurudishwa mara moja: {sign} {amount}.</translation>
    </message>
    <message>
        <source>That payment cannot be given back.</source>
        <translation>Malipo hayo hayawezi kurudishwa.</translation>
    </message>
    <message>
        <source>That payment is not on this sale.</source>
        <translation>Malipo hayo hayapo kwenye mauzo haya.</translation>
    </message>
    <message>
        <source>A debt is paid with money, not on account.</source>
        <translation>Deni hulipwa kwa pesa, si kwa akaunti.</translation>
    </message>
    <message>
        <source>This till has used all its account numbers. Take another way to pay and try again later.</source>
        <translation>Till hii imetumia nambari zake zote za akaunti. Pokea malipo kwa njia nyingine, kisha jaribu tena baadaye.</translation>
    </message>
    <message>
        <source>Nobody called {name} works here.</source>
        <translation>Hakuna anayeitwa {name} anayefanya kazi hapa.</translation>
    </message>
    <message>
        <source>The label weighs item {item}, but that is not sold by weight.</source>
        <translation>Lebo inapima bidhaa {item}, lakini hiyo haiuzwi kwa uzito.</translation>
    </message>
    <message>
        <source>“{layout}” is not a label layout. Write thirteen signs like 21 IIIII WWWWW C.</source>
        <translation>“{layout}” si mpangilio wa lebo. Andika alama kumi na tatu kama 21 IIIII WWWWW C.</translation>
    </message>
    <message>
        <source>A label could be read by both {one} and {other}. Give them different first digits.</source>
        <translation>Lebo inaweza kusomwa na {one} na pia {other}. Zipe tarakimu za kwanza tofauti.</translation>
    </message>
    <message>
        <source>A phone cannot pay from {sign} {least} to {sign} {most}. Name whole shillings above zero, the least not above the most.</source>
        <translation>Simu haiwezi kulipa kutoka {sign} {least} hadi {sign} {most}. Taja shilingi kamili zaidi ya sifuri, kiasi cha chini kisizidi cha juu.</translation>
    </message>
    <message>
        <source>There is no permission called {name}. There are {known}.</source>
        <translation>Hakuna ruhusa inayoitwa {name}. Zilizopo ni {known}.</translation>
    </message>
    <message>
        <source>There is no action called {name}.</source>
        <translation>Hakuna kitendo kinachoitwa {name}.</translation>
    </message>
    <message>
        <source>This shop has its keys already.</source>
        <translation>Duka hili tayari lina funguo zake.</translation>
    </message>
    <message>
        <source>A recovery phrase has five groups of five letters and digits.</source>
        <translation>Maneno ya kurejesha yana makundi matano, kila moja lenye herufi na tarakimu tano.</translation>
    </message>
    <message>
        <source>That is not this shop&apos;s recovery phrase. Nothing was changed.</source>
        <translation>Hayo si maneno ya kurejesha ya duka hili. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>There is no table called {what}. There are {known}.</source>
        <translation>Hakuna jedwali linaloitwa {what}. Yaliyopo ni {known}.</translation>
    </message>
    <message>
        <source>M-Pesa needs a reference of 1 to 12 plain letters and digits.</source>
        <translation>M-Pesa inahitaji rejeleo la herufi na tarakimu za kawaida 1 hadi 12.</translation>
    </message>
    <message>
        <source>Name an order in one line of at most 100 letters, digits and signs, without a phone number.</source>
        <translation>Taja agizo kwa mstari mmoja wa herufi, tarakimu na alama zisizozidi 100, bila nambari ya simu.</translation>
    </message>
    <message>
        <source>{first} and {second} are one thing and say different things. Leave one of them away.</source>
        <translation>{first} na {second} ni kitu kimoja na vinasema tofauti. Acha kimojawapo.</translation>
    </message>
    <message>
        <source>Payments can be simulated in the sandbox and in practice only.</source>
        <translation>Malipo ya kuigiza yanawezekana kwenye sandbox na mazoezi tu.</translation>
    </message>
    <message>
        <source>These records were written by a newer Kaunta ({found}; this one knows {known}). Update this program. Nothing was changed.</source>
        <translation>Kumbukumbu hizi ziliandikwa na Kaunta mpya zaidi ({found}; hii inajua {known}). Sasisha programu hii. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>{where} holds no records of a Kaunta shop. Nothing was changed.</source>
        <translation>{where} haina kumbukumbu za duka la Kaunta. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>There is no shop in {where} yet. Start one with: pos settings</source>
        <translation>Bado hakuna duka kwenye {where}. Anzisha moja kwa: pos settings</translation>
    </message>
    <message>
        <source>{where} can be read by others on this computer. Allow only yourself to read it (mode 600).</source>
        <translation>{where} inaweza kusomwa na wengine kwenye kompyuta hii. Jiruhusu wewe tu kuisoma (mode 600).</translation>
    </message>
    <message>
        <source>{where} belongs to somebody else on this computer. Make it your own file.</source>
        <translation>{where} ni ya mtu mwingine kwenye kompyuta hii. Ifanye faili yako mwenyewe.</translation>
    </message>
    <message>
        <source>Others on this computer can change what is in {where}, where a secret is kept. Allow only yourself to write there (mode 700).</source>
        <translation>Wengine kwenye kompyuta hii wanaweza kubadilisha kilicho ndani ya {where}, ambamo siri imehifadhiwa. Jiruhusu wewe tu kuandika humo (mode 700).</translation>
    </message>
    <message>
        <source>The passphrase does not open {where}.</source>
        <translation>Nenosiri hilo halifungui {where}.</translation>
    </message>
    <message>
        <source>{where} cannot be listened at. Is another program there?</source>
        <translation>{where} haiwezi kusikilizwa. Je, kuna programu nyingine hapo?</translation>
    </message>
    <message>
        <source>M-Pesa does not answer. Nothing was changed. Try again.</source>
        <translation>M-Pesa haijibu. Hakuna kilichobadilishwa. Jaribu tena.</translation>
    </message>
    <message>
        <source>M-Pesa has not answered for a while. Nothing was sent. Try again in {seconds} seconds.</source>
        <translation>M-Pesa haijajibu kwa muda. Hakuna kilichotumwa. Jaribu tena baada ya sekunde {seconds}.</translation>
    </message>
    <message>
        <source>M-Pesa&apos;s answer was lost, so it may have been done. Look whether it was before you repeat it.</source>
        <translation>Jibu la M-Pesa limepotea, kwa hiyo huenda imefanyika. Angalia kama imefanyika kabla ya kurudia.</translation>
    </message>
    <message>
        <source>M-Pesa&apos;s answer makes no sense, so it may have been done. Look whether it was before you repeat it.</source>
        <translation>Jibu la M-Pesa halieleweki, kwa hiyo huenda imefanyika. Angalia kama imefanyika kabla ya kurudia.</translation>
    </message>
    <message>
        <source>M-Pesa&apos;s answer makes no sense. Nothing was changed. Try again.</source>
        <translation>Jibu la M-Pesa halieleweki. Hakuna kilichobadilishwa. Jaribu tena.</translation>
    </message>
    <message>
        <source>M-Pesa did not take it, and nothing was sent. Check what was typed and the settings.</source>
        <translation>M-Pesa haikukubali, na hakuna kilichotumwa. Kagua ulichoandika na mipangilio.</translation>
    </message>
    <message>
        <source>M-Pesa did not take {field}, and nothing was sent. Check it and try again.</source>
        <translation>M-Pesa haikukubali {field}, na hakuna kilichotumwa. Ikague kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>M-Pesa did not understand the program, and nothing was sent. Tell who looks after it.</source>
        <translation>M-Pesa haikuielewa programu, na hakuna kilichotumwa. Mwambie anayeitunza.</translation>
    </message>
    <message>
        <source>M-Pesa does not take the shop&apos;s keys, and nothing was sent. Check them in the settings.</source>
        <translation>M-Pesa haikubali funguo za duka, na hakuna kilichotumwa. Zikague kwenye mipangilio.</translation>
    </message>
    <message>
        <source>M-Pesa did not let the shop in, and nothing was sent. Is this switched on for the shop&apos;s app at Safaricom? Try again.</source>
        <translation>M-Pesa haikuruhusu duka kuingia, na hakuna kilichotumwa. Je, huduma hii imewashwa kwa programu ya duka kwenye Safaricom? Jaribu tena.</translation>
    </message>
    <message>
        <source>M-Pesa has nothing at that address, and nothing was sent. Is it sandbox or production?</source>
        <translation>M-Pesa haina kitu kwenye anwani hiyo, na hakuna kilichotumwa. Je, ni sandbox au production?</translation>
    </message>
    <message>
        <source>M-Pesa is busy, and nothing was sent. Wait a few seconds and try again.</source>
        <translation>M-Pesa ina shughuli nyingi, na hakuna kilichotumwa. Subiri sekunde chache kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>M-Pesa takes no more requests from the shop for now, and nothing was sent. Wait some minutes and try again.</source>
        <translation>M-Pesa haipokei maombi zaidi ya duka kwa sasa, na hakuna kilichotumwa. Subiri dakika kadhaa kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The phone is busy with another M-Pesa request, and nothing was sent. It may be an earlier one of ours: wait three minutes and look for an SMS.</source>
        <translation>Simu ina ombi lingine la M-Pesa, na hakuna kilichotumwa. Huenda ni letu la awali: subiri dakika tatu na uangalie kama kuna SMS.</translation>
    </message>
    <message>
        <source>The letterbox does not answer. What is in it is safe. Try again.</source>
        <translation>Sanduku la barua halijibu. Kilichomo ni salama. Jaribu tena.</translation>
    </message>
    <message>
        <source>The letterbox does not take this till&apos;s key. Whoever looks after it makes a new one: pos relay add-till</source>
        <translation>Sanduku la barua halikubali ufunguo wa till hii. Anayelitunza atengeneze mpya: pos relay add-till</translation>
    </message>
    <message>
        <source>Somebody answers at the letterbox&apos;s address who is no letterbox. Check the address.</source>
        <translation>Anayejibu kwenye anwani ya sanduku la barua si sanduku la barua. Kagua anwani hiyo.</translation>
    </message>
    <message>
        <source>M-Pesa had that before, or is being repaired. Look whether it was done before you repeat it.</source>
        <translation>M-Pesa imepokea hilo awali, au inarekebishwa. Angalia kama limefanyika kabla ya kurudia.</translation>
    </message>
    <message>
        <source>The shop&apos;s addresses are registered already and stay as they are. To change them, delete them in Safaricom&apos;s portal first.</source>
        <translation>Anwani za duka zimesajiliwa tayari na zinabaki zilivyo. Ili kuzibadilisha, zifute kwanza kwenye tovuti ya Safaricom.</translation>
    </message>
    <message>
        <source>receive a note that was received before</source>
        <translation>kupokea hati iliyopokelewa awali</translation>
    </message>
    <message>
        <source>see the stock and its moves</source>
        <translation>kuona stoki na mienendo yake</translation>
    </message>
    <message>
        <source>see reports</source>
        <translation>kuona ripoti</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>keshia</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>msimamizi</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>meneja</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>mwenye duka</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>moja moja</translation>
    </message>
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
        <source>On account</source>
        <translation>Kwa akaunti</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} na {last}</translation>
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
    <name>SettingsRoom</name>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>Shop, receipt, printers, keys, scanner, M-Pesa and look are set on one page.</source>
        <translation>Duka, risiti, printa, vitufe, skana, M-Pesa na mwonekano hupangwa kwenye ukurasa mmoja.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Fungua mipangilio</translation>
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
    <name>ShiftHistoryRoom</name>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Zote</translation>
    </message>
    <message>
        <source>Short or over</source>
        <translation>Pungufu au zaidi</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Hazijathibitishwa</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Ripoti ya Z</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ilifungwa</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Tofauti</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Kwa nini</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Imethibitishwa</translation>
    </message>
    <message>
        <source>No shift was closed on this till yet.</source>
        <translation>Hakuna zamu iliyofungwa kwenye mashine hii bado.</translation>
    </message>
    <message>
        <source>Every drawer was right.</source>
        <translation>Kila droo ilikuwa sawa.</translation>
    </message>
    <message>
        <source>Every shift was verified.</source>
        <translation>Kila zamu imethibitishwa.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ndiyo</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Bado</translation>
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
    <name>ShowCard</name>
    <message>
        <source>Which payments</source>
        <translation>Malipo yapi</translation>
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
    <name>SpanRow</name>
    <message>
        <source>Days</source>
        <translation>Siku</translation>
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
    <name>StartCountCard</name>
    <message>
        <source>Start a count</source>
        <translation>Anza kuhesabu</translation>
    </message>
    <message>
        <source>What is counted?</source>
        <translation>Nini kinahesabiwa?</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Jina lake</translation>
    </message>
    <message>
        <source>Start counting</source>
        <translation>Anza kuhesabu</translation>
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
    <name>StatementCard</name>
    <message>
        <source>Statement</source>
        <translation>Taarifa</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>Kuanzia siku ipi</translation>
    </message>
    <message>
        <source>Leave it empty for all of it</source>
        <translation>Acha wazi kwa yote</translation>
    </message>
    <message>
        <source>As PDF</source>
        <translation>Kama PDF</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Kama jedwali</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Chapisha</translation>
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
    <name>StepChips</name>
    <message>
        <source>Count the cash</source>
        <translation>Hesabu pesa</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kagua</translation>
    </message>
    <message>
        <source>Print Z report</source>
        <translation>Chapisha Z</translation>
    </message>
    <message>
        <source>Step {number} of 3: {words}</source>
        <translation>Hatua {number} kati ya 3: {words}</translation>
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
    <name>SupplierCard</name>
    <message>
        <source>Type the supplier&apos;s name.</source>
        <translation>Andika jina la msambazaji.</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Msambazaji</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Simu</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Masharti</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Badilisha</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Sahau</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Wasambazaji</translation>
    </message>
    <message>
        <source>Nobody is called so. Enter keeps a new supplier.</source>
        <translation>Hakuna mwenye jina hilo. Enter inahifadhi msambazaji mpya.</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Hifadhi mabadiliko</translation>
    </message>
    <message>
        <source>Keep a new supplier</source>
        <translation>Hifadhi msambazaji mpya</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Chukua hii</translation>
    </message>
    <message>
        <source>Name, phone and terms are deleted for good. Deliveries stay.</source>
        <translation>Jina, simu na masharti vinafutwa kabisa. Mizigo iliyopokelewa inabaki.</translation>
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
        <source>M-Pesa code</source>
        <translation>Nambari ya M-Pesa</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>inakuja</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akaunti</translation>
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
    <name>ThisShiftRoom</name>
    <message>
        <source>This shift</source>
        <translation>Zamu hii</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Ripoti ya X</translation>
    </message>
    <message>
        <source>Close shift</source>
        <translation>Funga zamu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Kwa nini</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>No shift is open on this till.</source>
        <translation>Hakuna zamu iliyo wazi kwenye mashine hii.</translation>
    </message>
    <message>
        <source>{name}, open since {time}</source>
        <translation>{name}, imefunguliwa tangu {time}</translation>
    </message>
    <message>
        <source>No cash was moved and the drawer was not opened without a sale.</source>
        <translation>Hakuna pesa iliyosogezwa na droo haikufunguliwa bila mauzo.</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Mauzo</translation>
    </message>
    <message numerus="yes">
        <source>%n sales</source>
        <translation>
            <numerusform>Mauzo %n</numerusform>
            <numerusform>Mauzo %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Should be in the drawer</source>
        <translation>Droo iwe na</translation>
    </message>
    <message>
        <source>M-Pesa</source>
        <translation>M-Pesa</translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>Malipo %n</numerusform>
            <numerusform>Malipo %n</numerusform>
        </translation>
    </message>
    <message>
        <source>M-Pesa not matched</source>
        <translation>M-Pesa isiyooanishwa</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Pesa zilizorudishwa</translation>
    </message>
    <message>
        <source>Discounts given</source>
        <translation>Punguzo lililotolewa</translation>
    </message>
    <message>
        <source>VAT included</source>
        <translation>VAT iliyojumuishwa</translation>
    </message>
    <message>
        <source>Items removed after scan</source>
        <translation>Bidhaa zilizoondolewa</translation>
    </message>
    <message>
        <source>Sales cancelled</source>
        <translation>Mauzo yaliyoghairiwa</translation>
    </message>
    <message>
        <source>Drawer opened, no sale</source>
        <translation>Droo bila mauzo</translation>
    </message>
    <message>
        <source>Parked sales</source>
        <translation>Mauzo yaliyo kando</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Iliingia</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Ilitoka</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ilifunguliwa</translation>
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
    <name>TodayRoom</name>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Malipo kwa</translation>
    </message>
    <message>
        <source>Best sellers</source>
        <translation>Zinazouzwa zaidi</translation>
    </message>
    <message>
        <source>Nothing was sold yet.</source>
        <translation>Bado hakuna kilichouzwa.</translation>
    </message>
    <message>
        <source>Sold today</source>
        <translation>Mauzo ya leo</translation>
    </message>
    <message>
        <source>{count} without cost</source>
        <translation>{count} bila gharama</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Faida</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>{amount} kila moja</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>last week {count}</source>
        <translation>wiki iliyopita {count}</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Zilizorudi</translation>
    </message>
    <message>
        <source>nothing a week ago</source>
        <translation>wiki iliyopita hakuna</translation>
    </message>
    <message>
        <source>{percent} on last week</source>
        <translation>{percent} kwa wiki iliyopita</translation>
    </message>
    <message>
        <source>{count} sold</source>
        <translation>{count} zimeuzwa</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumla</translation>
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
    <message>
        <source>CHECK PRINTER</source>
        <translation>ANGALIA PRINTA</translation>
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
    <name>TrailRoom</name>
    <message>
        <source>Audit</source>
        <translation>Ukaguzi</translation>
    </message>
    <message>
        <source>Nothing was done that fits.</source>
        <translation>Hakuna kilichofanywa kinacholingana.</translation>
    </message>
    <message>
        <source>Whole number or name of the thing (F2)</source>
        <translation>Nambari nzima au jina la kitu (F2)</translation>
    </message>
    <message>
        <source>Find what was done to one thing, F2</source>
        <translation>Tafuta yaliyofanyiwa kitu kimoja, F2</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Toa</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Ingizo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Nani</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>The till</source>
        <translation>Mashine</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Wote</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Matendo yote</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Prove the chain</source>
        <translation>Thibitisha mnyororo</translation>
    </message>
    <message>
        <source>The chain holds: nothing was changed, cut out or added.</source>
        <translation>Mnyororo ni mzima: hakuna kilichobadilishwa, kuondolewa au kuongezwa.</translation>
    </message>
    <message>
        <source>The chain does not hold: {difference}</source>
        <translation>Mnyororo si mzima: {difference}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ilifanywa</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Imetiwa muhuri</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ndiyo</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hapana</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Kuhusu</translation>
    </message>
    <message>
        <source>Hash begins</source>
        <translation>Mwanzo wa hashi</translation>
    </message>
    <message>
        <source>The sale</source>
        <translation>Mauzo yenyewe</translation>
    </message>
    <message>
        <source>Kept with it</source>
        <translation>Yaliyohifadhiwa nayo</translation>
    </message>
    <message>
        <source>Whose acts?</source>
        <translation>Matendo ya nani?</translation>
    </message>
    <message>
        <source>Which acts?</source>
        <translation>Matendo yapi?</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Get to know the printer</source>
        <translation>Ijue printa</translation>
    </message>
    <message>
        <source>Print the page again</source>
        <translation>Chapisha ukurasa tena</translation>
    </message>
    <message>
        <source>Use it like this</source>
        <translation>Itumie hivi</translation>
    </message>
    <message>
        <source>The page is printed now. Look at it from its top.</source>
        <translation>Ukurasa unachapishwa sasa. Uangalie kuanzia juu.</translation>
    </message>
    <message>
        <source>That is all. The printer is known now.</source>
        <translation>Basi. Printa inajulikana sasa.</translation>
    </message>
    <message>
        <source>Part 1: which letter stands at both ends of the longest line that is whole?</source>
        <translation>Sehemu ya 1: ni herufi gani iko mwanzoni na mwishoni mwa mstari mrefu zaidi ulio mzima?</translation>
    </message>
    <message>
        <source>Part 2: in which line do you read {signs}?</source>
        <translation>Sehemu ya 2: ni mstari upi unaosomeka {signs}?</translation>
    </message>
    <message>
        <source>Part 3: is there a square code?</source>
        <translation>Sehemu ya 3: je, kuna msimbo wa mraba?</translation>
    </message>
    <message>
        <source>Part 4: is there a square code?</source>
        <translation>Sehemu ya 4: je, kuna msimbo wa mraba?</translation>
    </message>
    <message>
        <source>Part 5: is there a square code?</source>
        <translation>Sehemu ya 5: je, kuna msimbo wa mraba?</translation>
    </message>
    <message>
        <source>Part 6: are there black bars?</source>
        <translation>Sehemu ya 6: je, kuna mistari myeusi?</translation>
    </message>
    <message>
        <source>Was the paper cut below it?</source>
        <translation>Je, karatasi ilikatwa chini yake?</translation>
    </message>
    <message>
        <source>Did the drawer open just now?</source>
        <translation>Je, droo imefunguka sasa hivi?</translation>
    </message>
    <message>
        <source>And now?</source>
        <translation>Na sasa?</translation>
    </message>
    <message>
        <source>A: 48 letters</source>
        <translation>A: herufi 48</translation>
    </message>
    <message>
        <source>B: 42 letters</source>
        <translation>B: herufi 42</translation>
    </message>
    <message>
        <source>C: 32 letters</source>
        <translation>C: herufi 32</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Katika yote</translation>
    </message>
    <message>
        <source>In none</source>
        <translation>Hakuna</translation>
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
        <source>There is no drawer</source>
        <translation>Hakuna droo</translation>
    </message>
    <message>
        <source>This printer does not say how it is: the till cannot see that paper is out.</source>
        <translation>Printa hii haisemi hali yake: till haiwezi kuona kuwa karatasi imeisha.</translation>
    </message>
    <message>
        <source>This printer says how it is, but not when it has printed all.</source>
        <translation>Printa hii husema hali yake, lakini si ikimaliza kuchapisha yote.</translation>
    </message>
    <message>
        <source>This printer says how it is and when it has printed all.</source>
        <translation>Printa hii husema hali yake na ikimaliza kuchapisha yote.</translation>
    </message>
</context>
<context>
    <name>TurnedCard</name>
    <message>
        <source>Safaricom code {code}</source>
        <translation>Msimbo wa Safaricom {code}</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Unataka kufanya nini?</translation>
    </message>
    <message>
        <source>{amount} has come</source>
        <translation>{amount} imefika</translation>
    </message>
    <message>
        <source>It is not known yet that this is from Safaricom. Keep the goods; Kaunta asks.</source>
        <translation>Haijulikani bado kama hii ni ya Safaricom. Usitoe bidhaa; Kaunta inauliza.</translation>
    </message>
    <message>
        <source>The customer has paid twice. One of the two goes back.</source>
        <translation>Mteja amelipa mara mbili. Moja inarudi.</translation>
    </message>
    <message>
        <source>It came after this sale was settled. Choose what becomes of it.</source>
        <translation>Ilifika baada ya mauzo kukamilika. Chagua itakavyokuwa.</translation>
    </message>
    <message>
        <source>{amount} is still to be paid.</source>
        <translation>Imebaki {amount} kulipwa.</translation>
    </message>
    <message>
        <source>That is {amount} over. Choose what becomes of it.</source>
        <translation>Imezidi {amount}. Chagua itakavyokuwa.</translation>
    </message>
    <message>
        <source>Enter uses it for this sale.</source>
        <translation>Enter inaitumia kwa mauzo haya.</translation>
    </message>
</context>
<context>
    <name>UnsureCard</name>
    <message>
        <source>Look at the paper</source>
        <translation>Angalia karatasi</translation>
    </message>
    <message>
        <source>Yes, it is whole</source>
        <translation>Ndiyo, ni nzima</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hapana</translation>
    </message>
    <message>
        <source>It is printed again; a receipt says COPY</source>
        <translation>Inachapishwa tena; risiti itasema NAKALA</translation>
    </message>
    <message>
        <source>The till or the printer went off while it was printed.</source>
        <translation>Till au printa ilizimika wakati wa kuchapisha.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Baadaye</translation>
    </message>
    <message>
        <source>Did the slip of the counter come out whole?</source>
        <translation>Je, karatasi ya kaunta ilitoka nzima?</translation>
    </message>
    <message>
        <source>Did the slip of the parked sale come out whole?</source>
        <translation>Je, karatasi ya mauzo yaliyowekwa kando ilitoka nzima?</translation>
    </message>
    <message>
        <source>Did the slip of the cash come out whole?</source>
        <translation>Je, karatasi ya pesa taslimu ilitoka nzima?</translation>
    </message>
    <message>
        <source>Did the slip of the debt payment come out whole?</source>
        <translation>Je, stakabadhi ya malipo ya deni ilitoka kamili?</translation>
    </message>
    <message>
        <source>Did the statement come out whole?</source>
        <translation>Je, taarifa ilitoka kamili?</translation>
    </message>
    <message>
        <source>Did the X come out whole?</source>
        <translation>Je, X ilitoka nzima?</translation>
    </message>
    <message>
        <source>Did the Z come out whole?</source>
        <translation>Je, Z ilitoka nzima?</translation>
    </message>
    <message>
        <source>Did receipt {number} come out whole?</source>
        <translation>Je, risiti {number} ilitoka nzima?</translation>
    </message>
</context>
<context>
    <name>VerifyCard</name>
    <message>
        <source>Type what you counted, or say what you checked</source>
        <translation>Andika ulichohesabu, au sema ulichokagua</translation>
    </message>
    <message>
        <source>Verify {z}</source>
        <translation>Thibitisha {z}</translation>
    </message>
    <message>
        <source>It is kept with your name and the time. The Z report itself never changes.</source>
        <translation>Inahifadhiwa pamoja na jina lako na saa. Ripoti ya Z yenyewe haibadiliki kamwe.</translation>
    </message>
    <message>
        <source>Cash you counted, if you did</source>
        <translation>Pesa ulizohesabu, kama ulihesabu</translation>
    </message>
    <message>
        <source>What you checked</source>
        <translation>Ulichokagua</translation>
    </message>
    <message>
        <source>Verify the shift</source>
        <translation>Thibitisha zamu</translation>
    </message>
</context>
<context>
    <name>VirtualPrinterWindow</name>
    <message numerus="yes">
        <source>Drawer opened: %n times</source>
        <translation>
            <numerusform>Droo imefunguka: mara %n</numerusform>
            <numerusform>Droo imefunguka: mara %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Virtual printer</source>
        <translation>Printa ya mazoezi</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Hakuna karatasi</translation>
    </message>
    <message>
        <source>Lid open</source>
        <translation>Kifuniko wazi</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Nje ya mtandao</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Polepole</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <translation>Imechomolewa</translation>
    </message>
    <message>
        <source>Throw the paper away</source>
        <translation>Tupa karatasi</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Asked for {amount} on</source>
        <translation>Tumeomba {amount} kwa</translation>
    </message>
    <message>
        <source>Read it back to the customer</source>
        <translation>Msomee mteja nambari hii</translation>
    </message>
    <message>
        <source>Asking Safaricom. The phone shows it in a moment.</source>
        <translation>Inaomba Safaricom. Simu itaonyesha punde.</translation>
    </message>
    <message>
        <source>Nothing on the phone? Ask them to unlock it.</source>
        <translation>Hakuna ujumbe? Mwambie afungue simu.</translation>
    </message>
    <message>
        <source>Ask the customer to enter their M-Pesa PIN on their phone</source>
        <translation>Mwambie mteja aweke PIN yake ya M-Pesa kwenye simu</translation>
    </message>
    <message>
        <source>“Weka PIN yako ya M-Pesa kwenye simu”</source>
        <translation>“Enter your M-Pesa PIN on your phone”</translation>
    </message>
    <message>
        <source>From 12 seconds on Kaunta asks Safaricom by itself; Enter asks at once.</source>
        <translation>Kuanzia sekunde 12 Kaunta inauliza Safaricom yenyewe; Enter inauliza mara moja.</translation>
    </message>
    <message>
        <source>Don&apos;t send twice: the customer could pay twice.</source>
        <translation>Usitume mara mbili: mteja anaweza kulipa mara mbili.</translation>
    </message>
</context>
<context>
    <name>WantedCard</name>
    <message>
        <source>How much to order</source>
        <translation>Kiasi cha kuagiza</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Ngapi</translation>
    </message>
    <message>
        <source>Keep the quantity</source>
        <translation>Weka idadi</translation>
    </message>
    <message>
        <source>{quantity} are there</source>
        <translation>{quantity} zipo</translation>
    </message>
    <message>
        <source>{pace} go in a day</source>
        <translation>{pace} huenda kwa siku</translation>
    </message>
    <message>
        <source>{quantity} are on their way</source>
        <translation>{quantity} ziko njiani</translation>
    </message>
    <message>
        <source>they come in packs of {n}</source>
        <translation>huja kwa pakiti za {n}</translation>
    </message>
</context>
<context>
    <name>WatchingRoom</name>
    <message>
        <source>Watching</source>
        <translation>Uangalizi</translation>
    </message>
    <message>
        <source>Nothing was sold and nothing was seen in these days.</source>
        <translation>Hakuna kilichouzwa wala kuonekana siku hizi.</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>Yanayoangaliwa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Ishara</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>Anajitokeza</translation>
    </message>
    <message numerus="yes">
        <source>%n signs</source>
        <translation>
            <numerusform>ishara %n</numerusform>
            <numerusform>ishara %n</numerusform>
        </translation>
    </message>
    <message>
        <source>In 1,000 sales (others)</source>
        <translation>Kwa mauzo 1,000 (wengine)</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Moja moja</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Hakuna kinachojitokeza.</translation>
    </message>
    <message>
        <source>{count} in all, {rates} in 1,000 sales</source>
        <translation>{count} kwa jumla, {rates} kwa mauzo 1,000</translation>
    </message>
    <message>
        <source>Line removed after the total</source>
        <translation>Mstari ulioondolewa baada ya jumla</translation>
    </message>
    <message>
        <source>Sale given up</source>
        <translation>Mauzo yameachwa</translation>
    </message>
    <message>
        <source>Drawer without a sale</source>
        <translation>Droo bila mauzo</translation>
    </message>
    <message>
        <source>Return without a customer</source>
        <translation>Rejesho bila mteja</translation>
    </message>
    <message>
        <source>Old payment used</source>
        <translation>Malipo ya zamani kutumika</translation>
    </message>
    <message>
        <source>Discount near the limit</source>
        <translation>Punguzo karibu na kikomo</translation>
    </message>
    <message>
        <source>Price typed</source>
        <translation>Bei iliyoandikwa</translation>
    </message>
    <message>
        <source>Receipt printed again</source>
        <translation>Risiti imechapishwa tena</translation>
    </message>
    <message>
        <source>Cash taken out</source>
        <translation>Pesa iliyotolewa</translation>
    </message>
    <message>
        <source>Finished before its M-Pesa</source>
        <translation>Kukamilika kabla ya M-Pesa</translation>
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
<context>
    <name>WhyCard</name>
    <message>
        <source>Why</source>
        <translation>Sababu</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>Like: {example}</source>
        <translation>Kama: {example}</translation>
    </message>
    <message>
        <source>I answer for this payment</source>
        <translation>Nawajibika kwa malipo haya</translation>
    </message>
    <message>
        <source>It is used as if Safaricom had sent it. It stands in the audit.</source>
        <translation>Yatatumika kana kwamba Safaricom iliyatuma. Yataandikwa kwenye ukaguzi.</translation>
    </message>
    <message>
        <source>it stands on the statement</source>
        <translation>yamo kwenye taarifa ya M-Pesa</translation>
    </message>
    <message>
        <source>Take it off this sale</source>
        <translation>Yatoe kwenye mauzo haya</translation>
    </message>
    <message>
        <source>The money stays in the shop and can pay another sale.</source>
        <translation>Pesa zinabaki dukani na zinaweza kulipia mauzo mengine.</translation>
    </message>
    <message>
        <source>another customer&apos;s payment</source>
        <translation>malipo ya mteja mwingine</translation>
    </message>
    <message>
        <source>It is ours after all</source>
        <translation>Kumbe ni yetu</translation>
    </message>
    <message>
        <source>It can then be used for a sale.</source>
        <translation>Kisha yanaweza kutumika kwa mauzo.</translation>
    </message>
    <message>
        <source>the customer came back</source>
        <translation>mteja amerudi</translation>
    </message>
    <message>
        <source>It went back</source>
        <translation>Zimerudi</translation>
    </message>
    <message>
        <source>Type the receipt that the M-Pesa statement has for it.</source>
        <translation>Andika nambari ya risiti iliyo kwenye taarifa ya M-Pesa.</translation>
    </message>
    <message>
        <source>It did not go back</source>
        <translation>Hazikurudi</translation>
    </message>
    <message>
        <source>The money is then free again. Say it only after looking at the statement.</source>
        <translation>Kisha pesa zitakuwa huru tena. Sema hivyo baada ya kuangalia taarifa tu.</translation>
    </message>
    <message>
        <source>not on the statement of today</source>
        <translation>haimo kwenye taarifa ya leo</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Si yetu</translation>
    </message>
    <message>
        <source>It stays in the books and is found by searching. A manager says yes.</source>
        <translation>Yanabaki kwenye vitabu na hupatikana kwa kutafuta. Meneja hukubali.</translation>
    </message>
    <message>
        <source>rent of the house next door</source>
        <translation>kodi ya nyumba ya jirani</translation>
    </message>
</context>
<context>
    <name>WingButton</name>
    <message>
        <source>open</source>
        <translation>imefunguliwa</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Say why in a few words</source>
        <translation>Sema kwa nini kwa maneno machache</translation>
    </message>
</context>
<context>
    <name>WorthCard</name>
    <message>
        <source>Stock value at cost</source>
        <translation>Thamani ya stoo kwa gharama</translation>
    </message>
    <message>
        <source>At the end of this day</source>
        <translation>Mwisho wa siku hii</translation>
    </message>
    <message>
        <source>Day/month/year</source>
        <translation>Siku/mwezi/mwaka</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Kokotoa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message numerus="yes">
        <source>%n moves so far</source>
        <translation>
            <numerusform>Badiliko %n hadi sasa</numerusform>
            <numerusform>Mabadiliko %n hadi sasa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteOffCard</name>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Sema sababu kwa maneno machache.</translation>
    </message>
    <message>
        <source>Write off or move</source>
        <translation>Futa au hamisha</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Nambari</translation>
    </message>
    <message>
        <source>Scan the item or type its code</source>
        <translation>Skani bidhaa au andika nambari yake</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Ngapi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Kwa nini</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tafuta</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>Move to the store</source>
        <translation>Hamishia stoo</translation>
    </message>
    <message>
        <source>Move to the shelf</source>
        <translation>Hamishia rafuni</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Zimeisha muda</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Zimeharibika</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>Matumizi ya duka</translation>
    </message>
    <message>
        <source>Worth {amount} at cost</source>
        <translation>Thamani {amount} kwa gharama</translation>
    </message>
    <message>
        <source>Nothing of it is there.</source>
        <translation>Hakuna yoyote iliyopo.</translation>
    </message>
</context>
<context>
    <name>ZSide</name>
    <message>
        <source>Verify</source>
        <translation>Thibitisha</translation>
    </message>
    <message>
        <source>See the Z report</source>
        <translation>Ona ripoti ya Z</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ongeza maelezo</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Chapisha tena</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Toa faili</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Mauzo</translation>
    </message>
    <message>
        <source>There should be</source>
        <translation>Inapaswa kuwa</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Iliyohesabiwa</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Kwa nini: {reason}</translation>
    </message>
    <message>
        <source>Opened by {opened}, closed by {closed}</source>
        <translation>Ilifunguliwa na {opened}, ikafungwa na {closed}</translation>
    </message>
    <message>
        <source>Said of it later</source>
        <translation>Yaliyosemwa baadaye</translation>
    </message>
    <message>
        <source>Nothing. No second person has looked at it.</source>
        <translation>Hakuna. Mtu wa pili hajaiangalia.</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Imepungua</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Imezidi</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Iko sawa</translation>
    </message>
    <message>
        <source>verified it</source>
        <translation>alithibitisha</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>aliandika</translation>
    </message>
    <message>
        <source>counted {amount}</source>
        <translation>alihesabu {amount}</translation>
    </message>
</context>
<context>
    <name>_Choices</name>
    <message>
        <source>in {count} s</source>
        <translation>sek {count}</translation>
    </message>
</context>
</TS>
