<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BatchesRoom</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashEntry</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingRail</name>
    <message numerus="yes">
        <source>%n sales</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesPage</name>
    <message numerus="yes">
        <source>%n lots were not counted</source>
        <translation>
            <numerusform>%n lot was not counted</numerusform>
            <numerusform>%n lots were not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptiesCard</name>
    <message numerus="yes">
        <source>Take %n empties back</source>
        <translation>
            <numerusform>Take %n empty back</numerusform>
            <numerusform>Take %n empties back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on this sale already</source>
        <translation>
            <numerusform>%n on this sale already</numerusform>
            <numerusform>%n on this sale already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodsWords</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more above</source>
        <translation>
            <numerusform>%n more above</numerusform>
            <numerusform>%n more above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongCard</name>
    <message numerus="yes">
        <source>%n rows so far</source>
        <translation>
            <numerusform>%n row so far</numerusform>
            <numerusform>%n rows so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossesRoom</name>
    <message numerus="yes">
        <source>%n movements</source>
        <translation>
            <numerusform>%n movement</numerusform>
            <numerusform>%n movements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LowPanel</name>
    <message numerus="yes">
        <source>See all %n</source>
        <translation>
            <numerusform>See it</numerusform>
            <numerusform>See all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LowRoom</name>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %n marked</source>
        <translation>
            <numerusform>Order %n marked</numerusform>
            <numerusform>Order %n marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items run low</source>
        <translation>
            <numerusform>%n item runs low</numerusform>
            <numerusform>%n items run low</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n most pressing items</source>
        <translation>
            <numerusform>The %n most pressing item</numerusform>
            <numerusform>The %n most pressing items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovesRoom</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderWritten</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersRoom</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message numerus="yes">
        <source>%n receipts were not printed.</source>
        <translation>
            <numerusform>%n receipt was not printed.</numerusform>
            <numerusform>%n receipts were not printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParkCard</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParkedRow</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentDetail</name>
    <message numerus="yes">
        <source>%n other sales may be meant.</source>
        <translation>
            <numerusform>%n other sale may be meant.</numerusform>
            <numerusform>%n other sales may be meant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentsDrawer</name>
    <message numerus="yes">
        <source>%n payments, {total}</source>
        <translation>
            <numerusform>%n payment, {total}</numerusform>
            <numerusform>%n payments, {total}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhoneCard</name>
    <message numerus="yes">
        <source>%n more figures</source>
        <translation>
            <numerusform>%n more figure</numerusform>
            <numerusform>%n more figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptsCard</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferenceCard</name>
    <message numerus="yes">
        <source>%n letters and digits</source>
        <translation>
            <numerusform>%n letter or digit</numerusform>
            <numerusform>%n letters and digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnScreen</name>
    <message numerus="yes">
        <source>Take %n lines back</source>
        <translation>
            <numerusform>Take %n line back</numerusform>
            <numerusform>Take %n lines back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message numerus="yes">
        <source>Waiting for %n seconds</source>
        <translation>
            <numerusform>Waiting for %n second</numerusform>
            <numerusform>Waiting for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftCard</name>
    <message numerus="yes">
        <source>%n sales</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SumsPanel</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThisShiftRoom</name>
    <message numerus="yes">
        <source>%n sales</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>%n unsent</numerusform>
            <numerusform>%n unsent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalPanel</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VirtualPrinterWindow</name>
    <message numerus="yes">
        <source>Drawer opened: %n times</source>
        <translation>
            <numerusform>Drawer opened: %n time</numerusform>
            <numerusform>Drawer opened: %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchingRoom</name>
    <message numerus="yes">
        <source>%n signs</source>
        <translation>
            <numerusform>%n sign</numerusform>
            <numerusform>%n signs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorthCard</name>
    <message numerus="yes">
        <source>%n moves so far</source>
        <translation>
            <numerusform>%n move so far</numerusform>
            <numerusform>%n moves so far</numerusform>
        </translation>
    </message>
</context>
</TS>
