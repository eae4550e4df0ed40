"""The house keeps its own rules: names, sizes, arguments, and what must not stand in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "pos").rglob("*.py"))
TEXTS = sorted(
    path
    for folder in ("pos", "tests", "docs", "resources", ".ci")
    for path in (ROOT / folder).rglob("*")
    if path.is_file() and path.suffix in {".py", ".md", ".sql", ".csv", ".toml", ""}
)
TREES = {path: ast.parse(path.read_text("utf-8")) for path in MODULES}
FORBIDDEN = re.compile(
    r"(?:^|_)(?:managers?|helpers?|utils?|misc|common|base|data|info|process|services?|wrappers?)(?:_|$)"
)
MOST_LINES, MOST_FUNCTION_LINES, MOST_METHODS, MOST_POSITIONAL = 400, 50, 12, 3


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def named(tree: ast.Module) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_no_module_or_class_has_a_name_that_says_nothing() -> None:
    for path in MODULES:
        names = [path.stem, *(node.name for node in named(TREES[path]))]
        assert [name for name in names if FORBIDDEN.search(snake(name))] == [], path


def test_a_module_is_one_thing() -> None:
    for path in MODULES:
        assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES, path


def test_no_function_is_endless() -> None:
    for path in MODULES:
        long = [
            node.name
            for node in functions(TREES[path])
            if (node.end_lineno or 0) - node.lineno > MOST_FUNCTION_LINES
        ]
        assert long == [], path


def test_a_class_has_at_most_a_dozen_public_methods() -> None:
    for path in MODULES:
        for node in named(TREES[path]):
            methods = [
                each.name
                for each in node.body
                if isinstance(each, ast.FunctionDef)
                and not each.name.startswith("_")
                and not any(getattr(mark, "id", "") == "property" for mark in each.decorator_list)
            ]
            assert len(methods) <= MOST_METHODS, node.name


def test_public_functions_name_what_they_are_given() -> None:
    """After the second argument everything is said by name; a third is allowed where all are alike."""
    for path in MODULES:
        many = [
            node.name
            for node in functions(TREES[path])
            if not node.name.startswith("_")
            and len([each for each in node.args.args if each.arg not in {"self", "cls"}])
            > MOST_POSITIONAL
        ]
        assert many == [], path


def test_nothing_stands_here_that_belongs_elsewhere() -> None:
    for path in TEXTS:
        text = path.read_text("utf-8", errors="replace")
        if path != Path(__file__):
            assert "TODO" not in text, path
            assert "FIXME" not in text, path
        assert str(Path.home()) + "/" not in text, path
        assert not re.search(r"https?://[^\s\"]*/(?:simple|packages)/", text), path


def test_the_lock_names_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text("ascii")
    assert "://" not in lock
    assert lock.count("--hash=sha256:") >= lock.count("==")


ROOMS = (
    "shop", "records", "till", "office", "relay", "cli", "bench", "mpesa", "practice", "desks",
    "screens", "printer",
)  # fmt: skip
NOT_OF_A_MODULE = {
    "shop/discounts_given": "a machine over discount, selling and permission at once",
    "shop/matching_cases": "the table of shop/matching and shop/suggesting",
    "shop/matching_laws": "histories of letters, over shop/matching as a whole",
    "records/checks": "of the package pos/records/checks, whose parts are asked for as one",
    "cli/commands": "of pos/cli/__init__.py: which job is wanted",
    "cli/whole_session": "a day at the terminal, over every command",
    "cli/relay_secrets": "everything the letterbox says, searched for what it must not say",
    "mpesa/against_practice": "the whole client with the stand-in, good and bad",
    "mpesa/shown": "everything that is read, and that none of it shows a whole phone by itself",
    "mpesa/lost_answers": "a push whose answer is lost at each point, with the stand-in",
    "till/lost_answers": "likewise, with the books and every lane of a till",
    "till/cheating": "whoever cheats or errs outside, over every act with money at once",
    "office/year": "a shop's whole time, every sum of the office beside plain Python",
    "office/every_file": "every file that leaves the office, opened again",
    "cli/mpesa_unwritten": "what the M-Pesa commands end with where nothing can be written",
    "cli/mpesa_secrecy": "everything the M-Pesa commands write, searched for what must not be there",
    "relay/alone": "that the letterbox is installed and runs without a till",
    "relay/contract": "the whole wire, by docs/letterbox.yaml",
    "relay/deployment": "docs/letterbox.md and the files of resources/relay, by the programs they are for",
    "relay/shipped_command": "the short command of resources/relay, run with a home of somebody else's",
    "relay/two_processes": "letterboxes on one database: whoever waits at one is woken by the others",
    "relay/proxies": "the files of resources/relay, in front of a letterbox",
    "screens/every_screen": "what is true of all screens: names, room for words, languages, themes, nothing left",
    "screens/qt": "the Qt that is installed",
    "printer/golden": "every paper as it was when somebody last looked at it",
    "printer/outside": "what another decoder and a reader of barcodes see on our paper",
}
NOT_BY_ITSELF = {
    "shop/money_list": "values; records/money_list",
    "office/statement_reading": "office/reconciling meets every trap through it",
    "screens/office/payments_wing": "its rooms, each by itself",
    "screens/office/money_panel": "screens/office/all_payments_room",
    "screens/office/money_words": "screens/office/all_payments_room",
    "screens/office/place_card": "screens/office/all_payments_room",
    "screens/office/show_card": "screens/office/all_payments_room",
    "screens/office/heap_words": "screens/office/reconciliation_room",
    "screens/office/day_list": "screens/office/reconciliation_room",
    "screens/office/day_panel": "screens/office/reconciliation_room",
    "records/exports": "what it reads is read as it leaves: office/export_tables",
    "records/shift_exports": "likewise",
    "records/stock_exports": "likewise",
    "records/grounds": "records/received keeps and reads them",
    "records/of_sale": "records/money_told, and what leaves in office/export_tables",
    "records/checks/open_sales": "records/checks",
    "desks/office/acting": "screens/office/counts_room: a second person's yes",
    "desks/office/batches": "screens/office/batches_room",
    "desks/office/counts": "screens/office/counts_room",
    "desks/office/deliveries": "screens/office/deliveries_room",
    "desks/office/finding": "screens/office/deliveries_room",
    "desks/office/suppliers": "screens/office/deliveries_room",
    "desks/office/receiving": "screens/office/deliveries_room",
    "screens/office/count_page": "counts_room",
    "screens/office/differences_page": "counts_room",
    "screens/office/doubts_card": "deliveries_room",
    "screens/office/goods_words": "batches_room and deliveries_room",
    "screens/office/line_card": "deliveries_room",
    "screens/office/order_card": "deliveries_room",
    "screens/office/reason_card": "batches_room",
    "screens/office/room_names": "screens/office/today leads to each of them",
    "screens/paper_area": "screens/paper_card and receipt_card move it",
    "screens/reasons_card": "screens/difference_card and drawer_card",
    "screens/words_card": "screens/why_card and office/later_note_card",
    "screens/office/receive_page": "deliveries_room",
    "screens/office/send_back_card": "deliveries_room",
    "screens/office/start_count_card": "counts_room",
    "screens/office/supplier_card": "deliveries_room",
    "screens/office/write_off_card": "batches_room",
    "shop/adjusting": "what was written off is told by office/adjusting",
    "shop/batches": "what expires is told by office/batches",
    "shop/counts": "what a count found is told by office/counts",
    "shop/doubt": "what is odd is told by office/receiving",
    "shop/past_delivery": "values; office/deliveries gives them",
    "shop/sending_back": "office/sending_back",
    "shop/stock_order": "office/stock_orders",
    "shop/stockable": "a value; office/batches and every room that takes codes",
    "shop/supplier": "a value; office/suppliers",
    "records/adjusting": "what it gives is given by office/adjusting",
    "records/batches": "what it gives is given by office/batches",
    "records/counts": "what it gives is given by office/counts",
    "records/delivery_drafts": "office/receiving",
    "records/past_deliveries": "office/sending_back",
    "records/sending_back": "office/sending_back",
    "records/stock_orders": "office/stock_orders",
    "records/past_orders": "office/stock_orders",
    "office/order_files": "screens/office/orders_room",
    "desks/office/orders": "screens/office/orders_room",
    "desks/office/order_making": "screens/office/orders_room: made in low_room",
    "screens/office/order_facts": "orders_room and office/documents",
    "screens/office/order_page": "orders_room",
    "screens/office/order_written": "orders_room",
    "screens/office/wanted_card": "orders_room",
    "records/stockable": "office/batches and office/counts",
    "records/suppliers": "office/suppliers",
    "office/deliveries": "office/sending_back",
    "office/stockable": "office/batches",
    "shop/refund": "values; records/refunds",
    "shop/unsettled": "values; shop/mpesa_totals and till/provisional",
    "shop/awaiting": "values; shop/matching_cases tells of each",
    "shop/matching": "shop/matching_cases and shop/matching_laws",
    "shop/suggesting": "shop/matching_cases",
    "records/level_line": "what it gives is given by office/moves",
    "records/losses": "likewise",
    "records/worth": "likewise",
    "desks/office/losses": "with the others of stock: desks/office/moves",
    "desks/office/move_views": "values; desks/office/moves shows them",
    "desks/office/ordering": "with the others of stock: desks/office/moves",
    "screens/office/figure_tile": "moves_room",
    "screens/office/item_finder": "moves_room",
    "screens/office/item_panel": "moves_room",
    "screens/office/level_chart": "moves_room",
    "screens/office/losses_room": "moves_room",
    "screens/office/low_panel": "moves_room",
    "screens/office/low_room": "moves_room",
    "screens/office/move_cards": "moves_room",
    "screens/office/move_rows": "moves_room",
    "screens/office/move_words": "moves_room",
    "screens/office/moves_list": "moves_room",
    "office/losses": "with what else is read of stock: office/moves",
    "records/report_asked": "office/reports, each beside plain Python over the raw rows",
    "records/report_behind": "likewise: what is behind a figure adds up to it",
    "records/report_lines": "likewise",
    "records/report_money": "likewise",
    "records/report_mpesa": "likewise",
    "records/report_sales": "likewise",
    "records/report_stock": "likewise",
    "records/ordering": "what it gives is given by office/ordering",
    "shop/faults": "its sentences, with all others, in shop/words",
    "shop/unreadable": "a type; office/xlsx and mpesa/statement_file meet every file that is one",
    "shop/progress": "a type and a word, which every long piece of work is tested with",
    "till/receipts": "till/printing reads it, till/provisional and till/returning what is odd about it",
    "till/changing": "the one way in which every act of till/ringing changes a sale",
    "cli/arguments": "every wrong word is typed in cli/commands",
    "cli/choices": "every choice is made in cli/shop",
    "cli/work": "every command of cli/commands goes through it",
    "relay/tables": "their rules are tried in relay/database and relay/appending",
    "relay/answers": "every route gives them",
    "relay/trouble": "its words are told in cli/relay",
    "cli/mpesa_check": "cli/mpesa",
    "cli/mpesa_line": "cli/mpesa",
    "cli/mpesa_payments": "cli/mpesa",
    "cli/relay_doors": "cli/relay",
    "cli/relay_letters": "cli/relay",
    "cli/relay_opening": "cli/relay",
    "shop/trail": "values; records/trail",
    "shop/approvals": "values; office/approvals",
    "shop/deeds": "values; office/deeds",
    "records/entry_detail": "what it gives is given by office/trail",
    "records/accounts": "what it gives is given by office/accounts",
    "records/approvals": "what it gives is given by office/approvals",
    "records/backups": "what it keeps is kept by office/backups",
    "records/deeds": "what it gives is given by office/deeds",
    "records/signs": "what it finds is found by office/signs",
    "screens/office/account_cards": "screens/office/accounts",
    "screens/office/approvals": "screens/office/watching",
    "screens/office/detail_names": "screens/office/detail_words",
    "screens/office/forget_card": "screens/office/accounts and past_sales",
    "screens/office/lately_words": "screens/office/trail",
    "screens/office/limits": "screens/office/watching",
    "screens/office/list_room": "every room that is one",
    "screens/office/person_card": "screens/office/people",
    "screens/office/role_words": "screens/office/watching",
    "screens/office/settings_room": "screens/office/watching",
    "screens/office/sure_card": "screens/office/people",
    "desks/office/out_folder": "screens/office/trail",
    "desks/office/accounts": "screens/office/accounts",
    "desks/office/approvals": "screens/office/approvals",
    "desks/office/lately": "shop/lately, and every room that looks back",
    "desks/office/limits": "screens/office/limits",
    "desks/office/people": "screens/office/people",
    "desks/office/trail": "screens/office/trail",
    "desks/office/watching": "screens/office/watching",
    "desks/asking": "tests/journeys: M-Pesa",
    "desks/codes": "tests/journeys: M-Pesa",
    "desks/refunding": "tests/journeys: M-Pesa, goods that come back",
    "desks/health_views": "values; screens/health_card shows them",
    "desks/mpesa_books": "tests/journeys: M-Pesa reads all of it",
    "desks/mpesa_views": "values without behaviour",
    "desks/drawer_views": "likewise",
    "desks/outside": "tests/journeys: M-Pesa is set up by it",
    "desks/payments": "tests/journeys: M-Pesa, from the drawer",
    "desks/refund_views": "values; screens/refund_card shows them",
    "desks/tray": "tests/journeys: M-Pesa, left and served the next",
    "screens/office/days_card": "screens/office/reports_room types into it",
    "screens/office/papers_panel": "screens/office/reports_room opens what stands in it",
    "screens/office/report_words": "screens/office/report_panel and reports_room read them",
    "screens/office/report_written": "screens/office/reports_room saves what it writes",
    "screens/office/span_row": "screens/office/reports_room presses its buttons",
    "screens/office/totals_line": "screens/office/report_panel reads it",
    "screens/choices": "mpesa_screen takes them",
    "screens/compare_table": "payments_drawer",
    "screens/customer_mpesa": "facing, and every_screen",
    "screens/mpesa_joined": "tests/journeys: M-Pesa",
    "screens/closing_joined": "tests/journeys: closing",
    "screens/mpesa_words": "mpesa_screen and payments_drawer read them",
    "screens/payment_detail": "payments_drawer",
    "screens/payment_row": "payments_drawer",
    "screens/phone_card": "mpesa_screen types into it",
    "screens/push_steps": "mpesa_screen reads them",
    "screens/ring": "mpesa_screen reads it",
    "screens/state_card": "turned_card and code_card wear it",
    "screens/sure_bars": "payments_drawer",
    "screens/turned_card": "mpesa_screen",
    "screens/waiting_card": "mpesa_screen",
    "screens/account_card": "sale_screen and every_screen show it",
    "desks/habits": "values; desks/scanner and desks/learning are tried with them",
    "cli/virtual_printer_window": "cli/virtual_printer opens and closes it",
    "desks/paper_telling": "desks/printing: what the cashier hears of paper, and what is in the log",
    "desks/press": "desks/printing prints with it, and faults/printer at every byte",
    "screens/acting": "tests/journeys, every one of them",
    "cli/opening": "tests/journeys open the same program; cli/till starts it",
    "cli/demo_morning": "cli/demo plays it",
    "cli/demo_safaricom": "cli/demo lends it",
    "screens/around": "tests/journeys; its parts have their own tests",
    "screens/asking": "tests/journeys: what is offered",
    "screens/charging": "tests/journeys: other ways",
    "screens/giving_back": "tests/journeys: return",
    "screens/reasons": "return_screen and loose_return_card",
    "screens/playing": "cli/demo plays with them",
    "screens/carding": "tests/journeys: each card",
    "screens/approving": "tests/journeys: a discount with approval",
    "screens/joining": "tests/journeys, every one of them",
    "screens/offering": "tests/journeys: what is offered",
    "records/offering": "what it gives is given by till/offering",
    "screens/papering": "tests/journeys: receipts",
    "screens/paying": "tests/journeys: cash, split, return",
    "screens/dressing": "tests/journeys/test_status: what moves stands still",
    "screens/program": "tests/journeys, every one of them",
    "screens/scanning": "tests/journeys: lock, approval, other ways",
    "screens/selling": "tests/journeys, every one of them",
    "screens/signing": "tests/journeys: sign in, wrong PIN",
    "screens/strip": "tests/journeys: a scan while a payment is open",
    "screens/telling": "from_desks",
    "screens/to_settings": "tests/journeys: settings, paper",
    "screens/window": "tests/journeys, every one of them",
    "screens/action_strip": "its buttons are pressed in sale_screen",
    "screens/banner": "every_screen",
    "screens/basket_row": "how basket is painted, and where a touch on it falls",
    "screens/cash_entry": "cash_screen types into it",
    "screens/change_card": "cash_screen reads it",
    "screens/coins": "every_screen",
    "screens/connection": "top_bar",
    "screens/customer_line": "sale_screen",
    "screens/found_row": "how search_list is painted",
    "screens/item_list": "every_screen",
    "screens/key_line": "every_screen",
    "screens/keys_card": "every_screen",
    "screens/last_sale": "every_screen",
    "screens/mark": "every_screen",
    "screens/page": "every_screen tries all sizes",
    "screens/painting": "every painted part goes through it",
    "screens/panel": "what every part is made of",
    "screens/pay_rail": "cash_screen and split_screen",
    "screens/pay_screen": "cash_screen and split_screen",
    "screens/pin_dots": "pin_pad",
    "screens/rail": "sale_screen",
    "screens/ready_card": "sale_screen",
    "screens/search_list": "sale_screen",
    "screens/selected_item": "sale_screen",
    "screens/split_list": "split_screen",
    "screens/staff_tile": "sign_in",
    "screens/sums_panel": "every_screen",
    "screens/total_panel": "sale_screen and language",
    "screens/letter_board": "text_entry touches it",
    "screens/outcome": "quantity_card, discount_card and price_card read it",
    "screens/said_line": "entry_card",
    "screens/views": "values without behaviour, in every test of the room",
    "screens/ways": "split_screen",
    "bench/office_measures": "bench/office asks each of them",
    "bench/office_plain": "bench/office_reports is measured beside it",
    "bench/office_pages": "bench/office asks each of them",
    "bench/mpesa_beside": "bench/mpesa",
    "bench/mpesa_table": "bench/mpesa",
    "bench/mpesa_till": "bench/mpesa",
    "bench/relay_beside": "bench/relay",
    "bench/relay_growth": "bench/relay",
    "bench/relay_load": "bench/relay",
    "bench/relay_cutting": "bench/relay",
    "bench/relay_ports": "tests/test_starting.py, with the tests' own servers",
    "bench/relay_proxies": "bench/relay_slow",
    "bench/relay_strangers": "bench/relay_slow",
    "bench/relay_table": "bench/relay",
    "bench/relay_waking": "bench/relay",
    "bench/till_driven": "bench/till",
    "bench/till_opening": "bench/till",
    "bench/till_starting": "bench/till",
    "practice/behaving": "types; what each does is seen in practice/pushing",
    "practice/calls": "every door of practice/stk_calls and its like is opened with them",
    "practice/console_routes": "with the page that asks for them: practice/pages",
    "practice/errors": "every refusal of practice/stk_calls and its like is one of them",
    "practice/meaning": "its sentences are told of scripts in practice/script",
    "practice/limits": "figures; they are reached in practice/paying",
    "practice/phone_routes": "with the page that asks for them: practice/pages",
    "practice/results": "what they say is posted in practice/result_calls",
    "practice/stage": "every test that runs a stand-in stands on it",
    "desks/office/desk": "every desk of the office is one",
    "screens/office/head": "screens/office/page",
    "screens/office/navigation": "screens/office/page",
    "screens/office/room": "every room of the office is one",
    "screens/office/setting": "values; every room is made with one",
    "screens/office/wings": "screens/office/page",
    "desks/office/past_sales": "screens/office/past_sales, over real books",
    "desks/office/today": "screens/office/today, over real books",
    "screens/office/concern_list": "screens/office/today shows it",
    "screens/office/hour_bars": "screens/office/today shows it",
    "screens/office/tile": "screens/office/today shows four",
    "shop/today": "values; records/today adds them up",
    "desks/office/documents": "screens/office/document_card, over real books",
    "screens/office/act_words": "screens/office/document_card says them",
    "screens/office/document_facts": "screens/office/document_card shows each kind",
    "screens/office/payment_facts": "screens/office/document_card shows them",
    "shop/documents": "values; office/documents reads each kind",
    "records/documents": "office/documents reads each kind by it",
    "screens/office/facts": "screens/office/past_sales shows them",
    "screens/office/sale_facts": "screens/office/past_sales shows them",
    "screens/office/seller_card": "screens/office/past_sales opens it",
    "shop/past_sales": "records/past_sales finds by it",
    "desks/office/items": "screens/office/items_room, over real books",
    "desks/office/prices": "screens/office/prices_room, over real books",
    "desks/office/labels": "screens/office/labels_room, over real books",
    "desks/office/item_files": "screens/office/item_files_room, over real books",
    "screens/office/item_card": "screens/office/items_room opens it",
    "screens/office/item_filter": "screens/office/items_room chooses by it",
    "screens/office/item_side": "screens/office/items_room shows it",
    "screens/office/item_words": "screens/office/items_room says them",
    "screens/office/pick_card": "screens/office/items_room and labels_room pick on it",
    "screens/office/progress_line": "screens/office/prices_room shows it",
    "screens/office/recipe_row": "screens/office/prices_room asks by it",
    "shop/shelf_list": "values; records/shelf_list finds by them",
    "screens/to_office": "tests/journeys/office",
    "screens/office/today_wing": "tests/journeys/office enters it",
    "screens/office/sales_wing": "tests/journeys/office enters it",
    "screens/office/stock_wing": "tests/journeys/office enters it",
    "screens/office/items_wing": "tests/journeys/office enters it",
    "screens/office/staff_wing": "tests/journeys/office enters it",
    "screens/office/reports_wing": "tests/journeys/office enters it",
    "screens/office/settings_wing": "tests/journeys/office enters it",
}
"""Modules without a test of their own name, and where they are tested."""


def of_rooms(folder: Path, pattern: str) -> set[str]:
    """What the rooms have in a folder, by room and name."""
    found = (path.relative_to(folder) for room in ROOMS for path in (folder / room).rglob(pattern))
    return {
        str(path.with_name(path.stem.removeprefix("test_"))).replace("\\", "/")
        for path in found
        if path.stem != "__init__"
    }


def test_every_test_of_a_room_mirrors_a_module() -> None:
    """So that “where is returning tested?” is answered by its name."""
    modules, tests = of_rooms(ROOT / "pos", "*.py"), of_rooms(ROOT / "tests", "test_*.py")
    assert tests - modules == set(NOT_OF_A_MODULE)


def test_every_module_of_a_room_has_a_test_of_its_name() -> None:
    modules, tests = of_rooms(ROOT / "pos", "*.py"), of_rooms(ROOT / "tests", "test_*.py")
    assert modules - tests == set(NOT_BY_ITSELF)
