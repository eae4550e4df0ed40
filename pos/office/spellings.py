"""How owners and other programs spell the columns, units and VAT classes of a list of products."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from pos.shop.quantity import Unit
from pos.shop.tax import TaxClass

T = TypeVar("T")

_COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "name": """name product item productname itemname producttitle title goods items products
            productservicename productservice jina bidhaa jinalabidhaa""",
        "short_name": "shortname receiptname printname posname jinafupi",
        "code": """code plu itemcode productcode shortcode itemno itemnumber productno productnumber stockcode
            internalreference defaultcode nambari msimbo""",
        "category": """category department group section aina kundi productcategory itemcategory categoryname
            dept departmentname productgroup itemgroup pointofsalecategory poscategory categid""",
        "unit": """unit uom um measure unitofmeasure unitofmeasurement measurement unitmeasure soldby
            sellingunit salesunit saleunit baseunit uomid kipimo""",
        "by_weight": "soldbyweight byweight toweigh toweighwithscale weighed isweighed weighable",
        "price": """price sellingprice retailprice retail selling sp rp unitprice saleprice salesprice
            salespricerate sellprice pricesell itemprice priceperunit priceeach defaultprice variantprice
            bei beiyakuuza beiyakuuzia beiyarejareja""",
        "cost": """cost costprice buyingprice buying bp cp purchaseprice buyprice pricebuy unitcost costperitem
            costperunit standardprice gharama beiyakununua beiyakununulia""",
        "tax_class": """taxclass tax vat vatclass taxcode vatcode vatrate taxrate vattype taxtype vatstatus
            vatcategory taxcategory taxvat salestax salestaxcode customertaxes taxesid taxes taxable vatable
            kodi""",
        "minimum": """minimum min minstock minimumstock reorder reorderlevel reorderpoint reorderat lowstock
            lowstocklevel lowstockalert minlevel minimumlevel minqty minimumqty minimumquantity stockalert
            alertquantity alertqty kiwangochachini""",
        "stock": """stock qty quantity openingstock openingqty openingquantity openingbalance onhand instock
            stockqty stockquantity balance qtyonhand quantityonhand qoh soh stockonhand qtyinstock
            quantityinstock currentstock currentquantity currentqty stocklevel stockbalance stockunits
            closingstock availableqty availablequantity qtyavailable quantityavailable inventory
            inventoryquantity variantinventoryqty idadi kiasi akiba""",
        "barcodes": """barcodes barcode ean ean13 ean8 upc upca gtin barcodeno barcodenumber itembarcode
            productbarcode eancode upccode variantbarcode alternatelookup msimbopau""",
        "prices": "prices pricebreaks quantityprices wholesale",
        "deposit": "deposit depositcode empties",
        "is_deposit": "isdeposit",
        "has_batches": "hasbatches batches expires hasexpiry trackexpiry",
        "is_active": "active isactive enabled availableforsale canbesold saleok availableinpos",
    }
)
_SECOND: Mapping[str, str] = MappingProxyType(
    {
        "name": """description productdescription itemdescription salesdescription particulars details
            maelezo""",
        "code": "sku itemsku productsku variantsku reference articleno partno partnumber mpn",
        "category": "class family",
        "price": "listprice regularprice rrp mrp rate",
        "cost": "purchasecost averagecost avgcost averageunitcost lastcost ordercost standardcost landedcost",
    }
)
"""Headings that count only where the table has no better one: many programs write both."""

_PIECES = """piece pieces pce pces pc pcs ea each unit units item items no nos num number nmb u c62 h87
    packet packets pkt pkts pckt pckts pack packs pk pks pa pakiti kifurushi sachet sachets sct sacheti
    bag bags bg mfuko mifuko sack sacks gunia magunia box boxes bx boksi sanduku kasha
    bottle bottles btl btls bo chupa tin tins can cans ca kopo mkebe mikebe jar jars jr tub tubs tube tubes tu
    bar bars mche miche roll rolls rl ro roli reel reels sheet sheets ream reams rim
    carton cartons ctn ctns ct katoni case cases cs crate crates crt krate kreti bale bales bl bundle bundles
    be bunda bunch bunches fungu mafungu heap heaps tray trays trei dozen dozens doz dz dzn dazeni darzeni
    pair pairs pr prs jozi set sets seti kit kits outer outers strip strips card cards book books
    tablet tablets tabs capsule capsules loaf loaves mkate slice slices cup cups glass glasses
    bucket buckets ndoo jerrycan jerrycans debe drum drums dr cylinder cylinders gas cap
    portion portions plate plates pg sahani kipande vipande moja"""
"""What is sold whole. A pack is a piece: one of whatever the row names and prices, be it a carton or a dozen."""

_UNITS = (
    (Unit.PIECE, _PIECES),
    (Unit.KG, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kgm kq"),
    (Unit.G, "g gm gms gr grm grms gram grams gramme grammes gramu"),
    (Unit.L, "l lt lts ltr ltrs litre litres liter liters lita"),
    (Unit.ML, "ml mls mlt millilitre millilitres milliliter milliliters mililita"),
    (Unit.M, "m mt mtr mtrs metre metres meter meters mita"),
)
_TAXES = (
    (TaxClass.A, "exempt ex exempted vatexempt taxexempt"),
    (
        TaxClass.B,
        "16 16.0 16.00 0.16 vat vat16 16vat standard standardrate standardrated general yes y",
    ),
    (TaxClass.B, "vatable taxable"),
    (TaxClass.C, "zero 0 0.0 0.00 vat0 0vat zerorate zerorated"),
    (TaxClass.D, "nonvat novat nonvatable notvatable"),
    (TaxClass.E, "8 8.0 8.00 0.08 vat8 8vat reduced reducedrate"),
)
_CURRENCY = re.compile(r"\b(?:in )?(?:kenya shillings?|kes|kshs?|tzs|tshs?|ugx|ushs?|shs?)\b")
_WITHOUT_VAT = re.compile(r"\b(?:ex|exc|excl|excluding|exclusive|net|before|without|minus)\b")
_WITH_VAT = re.compile(
    r"\b(?:inc|incl|including|inclusive|with)(?: of)? (?:vat|tax)\b|\b(?:vat|tax) (?:inc|incl|inclusive)\b"
)
_ASIDE = re.compile(r"\(.*?\)|\[.*?\]")


@dataclass(frozen=True, slots=True)
class Column:
    """What a heading names; a second choice gives way to a better heading of the same table."""

    name: str
    is_second: bool = False


def column_of(heading: str) -> Column | None:
    """Give what a heading names, or None; a price without VAT is no price here, where prices include it."""
    words = _words(heading)
    bare = _WITH_VAT.sub("", _CURRENCY.sub("", _words(_ASIDE.sub(" ", heading))))
    column = _KNOWN.get(bare.replace(" ", ""))
    if column and column.name in {"price", "prices"} and _WITHOUT_VAT.search(words):
        return None
    return column


def unit_of(text: str) -> Unit | None:
    """Give the unit that a word stands for, or None."""
    words = _words(text).removeprefix("per ")
    return _UNIT_OF.get(words.replace(" ", ""))


def tax_class_of(text: str) -> TaxClass | None:
    """Give the VAT class that a letter, a rate or a word stands for, or None."""
    return _TAX_OF.get(re.sub(r"[^a-z0-9.]", "", _folded(text)))


def _folded(text: str) -> str:
    """Give text without accents and capitals: what its spellings have in common."""
    return unicodedata.normalize("NFKD", text).casefold()


def _words(text: str) -> str:
    """Give the letters and digits of a text, with a blank between what signs and blanks had parted."""
    folded = re.sub(r"[\u0300-\u036f]", "", _folded(text))
    return " ".join(re.findall(r"[a-z0-9]+", folded))


def _by_spelling(table: Iterable[tuple[T, str]]) -> Mapping[str, T]:
    return MappingProxyType({word: meant for meant, words in table for word in words.split()})


_KNOWN = MappingProxyType(
    {
        **_by_spelling((Column(name), words) for name, words in _COLUMNS.items()),
        **_by_spelling((Column(name, is_second=True), words) for name, words in _SECOND.items()),
    }
)
_UNIT_OF = _by_spelling(_UNITS)
_TAX_OF = MappingProxyType(
    {
        spelling: meant
        for meant, words in _TAXES
        for word in words.split()
        for spelling in (word, meant.value.lower(), f"{meant.value.lower()}{word}")
    }
)
