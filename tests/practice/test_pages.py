"""The phone and the console, in a real browser on a small screen."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from urllib.parse import quote

import pytest

from pos.practice.behaving import Does
from pos.practice.delivering import Delivery
from pos.practice.mischief import Fault
from pos.practice.pages import OWN_ONLY
from pos.practice.script import Script
from pos.practice.timeline import RealClock
from pos.practice.world import World
from pos.shop.money import shillings
from tests.practice.browser import CHROMIUM, Browser, browser
from tests.practice.running import Running
from tests.practice.worlds import OTIENO, PAYBILL, WANJIKU

IN_A_BROWSER = pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")


@pytest.fixture
def live() -> Iterator[Running]:
    running = Running(Script(), RealClock())
    yield running
    running.close()


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser, as small as a cheap phone: starting it is most of the work."""
    with browser(tmp_path_factory.mktemp("browser")) as page:
        page.small()
        yield page


@pytest.fixture
def phone(live: Running, window: Browser) -> Iterator[Browser]:
    """Wanjiku's phone."""
    window.said.clear()
    window.open(f"http://127.0.0.1:{live.port}/#{WANJIKU}")
    window.until("document.getElementById('balance').textContent === 'Ksh 20,000'")
    yield window
    assert window.complaints() == []
    window.open("about:blank")


@IN_A_BROWSER
def test_a_prompt_arrives_and_a_pin_pays(live: Running, phone: Browser) -> None:
    checkout = live.push().said["CheckoutRequestID"]
    words = phone.until(
        "!document.getElementById('prompt').hidden && document.getElementById('words').textContent"
    )
    assert words == "Do you want to pay Ksh650 to DUKA LA MAZOEZI? Account 20014. Enter M-PESA PIN"
    phone.type("pin", "1234")
    phone.press("#send")
    sms = phone.until("document.querySelector('#texts li').textContent")
    assert live.stage.world.pushes[checkout].receipt in sms
    assert phone.run("document.getElementById('balance').textContent") == "Ksh 19,350"
    assert phone.run("document.getElementById('prompt').hidden")


@IN_A_BROWSER
def test_a_customer_reads_kiswahili(live: Running, phone: Browser) -> None:
    phone.press("#language")
    live.push()
    phone.until("!at('prompt').hidden")
    words = phone.run("at('words').textContent")
    assert words == (
        "Je, ungependa kulipa Ksh650 kwa DUKA LA MAZOEZI? Akaunti 20014. Weka PIN ya M-PESA"
    )
    phone.type("pin", "12")
    phone.press("#send")
    assert phone.run("at('bad-pin').offsetHeight && at('bad-pin').textContent") == (
        "PIN ina tarakimu nne."
    )
    phone.press("#cancel")
    phone.until("document.querySelector('#texts li').textContent.startsWith('Imeshindikana.')")
    phone.press("#language")
    phone.until("document.querySelector('#texts li').textContent.startsWith('Failed.')")


@IN_A_BROWSER
def test_a_prompt_on_another_phone_is_a_press_away(live: Running, phone: Browser) -> None:
    live.push(PhoneNumber="254799999999")
    assert phone.until("!at('elsewhere').hidden && at('elsewhere-words').textContent") == (
        "MTEJA (999) is being asked for a PIN."
    )
    phone.press("#go")
    phone.until("!at('prompt').hidden && at('who').value === '254799999999'")
    assert phone.run("document.querySelector('main').inert")


@IN_A_BROWSER
def test_the_console_says_what_the_next_customer_does(live: Running, phone: Browser) -> None:
    phone.open(f"http://127.0.0.1:{live.port}/console")
    phone.until("document.querySelectorAll('#shops li').length === 3")
    phone.run("at('does').value = 'ends'; at('does').dispatchEvent(new Event('change'))")
    phone.run("at('code').value = 'SFC_IC0003'; at('after').value = '0'")
    phone.press("#expect button")
    phone.until("at('expected').textContent.startsWith('The next one')")
    checkout = live.push().said["CheckoutRequestID"]
    told = "at('entries').textContent.includes('SFC_IC0003: No till is found')"
    phone.until(told)
    outcome = live.stage.world.pushes[checkout].outcome
    assert outcome is not None
    assert outcome.code == "SFC_IC0003"


@IN_A_BROWSER
def test_a_prompt_is_cancelled(live: Running, phone: Browser) -> None:
    checkout = live.push().said["CheckoutRequestID"]
    phone.until("!document.getElementById('prompt').hidden")
    phone.press("#cancel")
    phone.until("document.getElementById('prompt').hidden")
    outcome = live.stage.world.pushes[checkout].outcome
    assert outcome is not None
    assert outcome.code == 1032


@IN_A_BROWSER
def test_a_customer_pays_a_till_by_herself(live: Running, phone: Browser) -> None:
    phone.run("at('shop').value = '5200001'; needAccount()")
    assert phone.run("at('account-row').hidden")
    phone.type("amount", "120")
    phone.type("own-pin", "1234")
    phone.press("#pay button")
    phone.until("document.getElementById('said').textContent.startsWith('Paid. ')")
    (payment,) = live.stage.world.payments.values()
    assert (payment.shortcode, payment.reference) == ("5200001", "")


@IN_A_BROWSER
def test_it_fits_a_small_screen_and_needs_nothing_from_outside(
    live: Running, phone: Browser
) -> None:
    assert phone.run("document.documentElement.scrollWidth <= 320")
    small = "[...document.querySelectorAll('button, input, select')].filter(e => e.offsetHeight && e.offsetHeight < 44).length"
    assert phone.run(small) == 0
    phone.open(f"http://127.0.0.1:{live.port}/console")
    phone.until("document.querySelectorAll('#shops li').length === 3")
    own = (f"http://127.0.0.1:{live.port}/", "data:", "about:")
    assert [url for url in phone.asked_for() if not url.startswith(own)] == []


@IN_A_BROWSER
def test_the_console_switches_a_fault_and_shows_it_masked(live: Running, phone: Browser) -> None:
    phone.open(f"http://127.0.0.1:{live.port}/console")
    phone.until("document.querySelectorAll('#which option').length > 10")
    phone.run("at('which').value = 'spike'; at('call').value = 'stkpush'")
    phone.press("#fault button")
    phone.until("document.querySelectorAll('#rules li').length === 1")
    assert live.push().refusal[1] == "500.003.02"
    seen = phone.until(
        "at('entries').textContent.includes('500.003.02') && at('entries').textContent"
    )
    assert WANJIKU not in seen
    assert "cHJhY3RpY2" not in seen
    phone.until("document.querySelectorAll('#rules li').length === 0")


def called(live: Running, times: int) -> None:
    for number in range(times):
        live.stage.journal.keep(
            live.stage.now(), f"call {number}", where="/", sent=b"", status=200, answered=b""
        )


@pytest.fixture
def desk(phone: Browser) -> Iterator[Browser]:
    phone.wide()
    yield phone
    phone.small()


@IN_A_BROWSER
def test_the_console_shows_fifty_calls_and_more_when_asked(live: Running, desk: Browser) -> None:
    called(live, 120)
    desk.open(f"http://127.0.0.1:{live.port}/console")
    shown = "at('entries').childElementCount"
    desk.until(f"{shown} === 50 && !at('more').hidden")
    newest = "at('entries').firstChild.textContent.includes"
    assert desk.run(f"{newest}('call 119')")
    desk.press("#more")
    assert desk.run(f"{shown} === 100 && !at('more').hidden")
    desk.press("#more")
    assert desk.run(f"{shown} === 120 && at('more').hidden")
    assert desk.run("at('entries').lastChild.textContent.includes('call 0')")
    live.push()
    desk.until(f"{shown} === 122 && {newest}('stkpush')")


@IN_A_BROWSER
def test_at_a_desk_the_console_shows_everything(live: Running, desk: Browser) -> None:
    desk.open(f"http://127.0.0.1:{live.port}/console")
    desk.until("document.querySelectorAll('#shops li').length === 3")
    assert desk.run("[...document.querySelectorAll('.part')].every((part) => part.open)")


@IN_A_BROWSER
def test_on_a_phone_the_console_is_folded_and_short(live: Running, phone: Browser) -> None:
    called(live, 120)
    phone.open(f"http://127.0.0.1:{live.port}/console")
    phone.until("at('entries').childElementCount === 10 && !at('more').hidden")
    assert phone.run("document.querySelectorAll('.part[open]').length") == 0
    assert phone.run("document.documentElement.scrollHeight") < 3 * 560
    low = "[...document.querySelectorAll('.part > summary')].filter((e) => e.offsetHeight < 44).length"
    assert phone.run(low) == 0
    phone.press("#of-faults > summary")
    assert phone.run("at('fault').offsetHeight > 0")
    phone.press("#more")
    assert phone.run("at('entries').childElementCount") == 20


@IN_A_BROWSER
def test_what_is_folded_still_says_what_is_set(live: Running, phone: Browser) -> None:
    phone.open(f"http://127.0.0.1:{live.port}/console")
    phone.until("at('of-shops-now').textContent === '3'")
    assert phone.run("at('of-faults-now').textContent + at('of-callbacks-now').textContent") == ""
    live.page("/console/fault", {"fault": "spike", "call": "stkpush"})
    live.page("/console/delivery", {"lose": 0.5, "reorder": 0.1})
    live.page("/console/shortcode", {"shortcode": PAYBILL, "active": False})
    phone.until("at('of-faults-now').textContent === '1 on'")
    phone.until("at('of-callbacks-now').textContent === 'lost 0.5, held back 0.1'")
    phone.until("at('of-shops-now').textContent === '1 of 3 not active'")


@IN_A_BROWSER
def test_the_console_says_which_fault_never_happens(live: Running, phone: Browser) -> None:
    phone.open(f"http://127.0.0.1:{live.port}/console")
    phone.until("document.querySelectorAll('#which option').length > 10")
    phone.run("at('which').value = 'to timeout url'; at('call').value = 'stkpush'")
    phone.press("#fault button")
    phone.until("at('never').textContent.includes('only to status, reversal')")
    assert live.stage.mischief.rules() == ()
    phone.said.clear()


def test_every_fault_and_every_kind_of_customer_is_explained(safaricom: Running) -> None:
    script = safaricom.ask("GET", "/console.js").body.decode()
    named = {name for name in (*Fault, *Does) if f'"{name}": "' in script}
    assert named == {*Fault, *Does}
    phone = safaricom.ask("GET", "/phone.js").body.decode()
    assert {does for does in Does if phone.count(f'"{does}": "') == 2} == {*Does}


def test_a_page_may_load_nothing_from_elsewhere(safaricom: Running) -> None:
    for path in ("/", "/console", "/elements.js", "/phone.js", "/console.js", "/practice.css"):
        answer = safaricom.ask("GET", path)
        assert answer.status == 200
        assert answer.headers["content-security-policy"] == OWN_ONLY["Content-Security-Policy"]
        assert b"http://" not in answer.body
        assert b"https://" not in answer.body


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ("{}", "text/plain", 415),
        ("{", "application/json", 422),
        ('{"prompt":1}', "application/json", 422),
        ('{"prompt":"x","more":1}', "application/json", 422),
        ('"' + "x" * 17_000 + '"', "application/json", 413),
    ],
)
def test_what_a_page_would_not_send_is_refused(
    safaricom: Running, body: str, kind: str, status: int
) -> None:
    answer = safaricom.ask("POST", "/phone/answer", body, content_type=kind)
    assert answer.status == status
    assert "`" not in answer.said["error"]


def test_a_phone_shows_a_prompt_only_when_it_has_come(safaricom: Running) -> None:
    safaricom.push()
    assert safaricom.ask("GET", f"/phone/{WANJIKU}").said["prompt"] is None
    safaricom.forward(2)
    assert safaricom.ask("GET", f"/phone/{WANJIKU}").said["prompt"]["en"].startswith("Do you want")
    assert safaricom.ask("GET", f"/phone/{OTIENO}").said["prompt"] is None


def test_a_new_number_is_there_afterwards(safaricom: Running) -> None:
    assert safaricom.page("/phone/new", {"phone": "254799999999"}) == {"ok": True}
    assert safaricom.page("/phone/new", {"phone": "254799999999"}) == {"ok": True}
    assert safaricom.page("/phone/new", {"phone": "0799999999"}) == {"ok": False}
    people = [each["phone"] for each in safaricom.ask("GET", "/phone/people").said]
    assert "254799999999" in people
    assert safaricom.page("/phone/answer", {"prompt": "none"}) == {"ok": False}


def test_a_clock_is_moved_from_the_console(safaricom: Running) -> None:
    before = safaricom.ask("GET", "/console/state?after=x").said["now"]
    assert safaricom.page("/console/clock", {"seconds": 60})["now"] > before


def test_a_script_of_the_console_says_what_the_next_customer_does(safaricom: Running) -> None:
    safaricom.page("/console/expect", {"does": "cancels", "after": 1})
    checkout = safaricom.push().said["CheckoutRequestID"]
    safaricom.forward(5)
    assert safaricom.query(checkout).said["ResultCode"] == "1032"


def test_a_spoilt_token_is_bad_at_once(safaricom: Running) -> None:
    safaricom.push()
    safaricom.page("/console/token", {})
    assert safaricom.push().refusal[1] == "404.001.03"


def test_a_shop_can_be_closed_from_the_console(safaricom: Running) -> None:
    assert safaricom.page("/console/shortcode", {"shortcode": PAYBILL, "active": False})["ok"]
    assert not safaricom.page("/console/shortcode", {"shortcode": "1", "active": False})["ok"]
    assert not safaricom.stage.world.shortcodes[PAYBILL].is_active


def test_a_fault_is_switched_on_and_off(safaricom: Running) -> None:
    safaricom.page("/console/fault", {"fault": "html", "call": "stkpush"})
    assert [safaricom.push().status, safaricom.push().status] == [502, 502]
    safaricom.page("/console/fault", {"fault": "html", "times": 0})
    assert safaricom.push().status == 200


def test_a_shortcode_that_is_switched_while_customers_pay_loses_no_money(
    safaricom: Running,
) -> None:
    stage, times = safaricom.stage, 100

    def switched() -> None:
        for _ in range(times):
            safaricom.page("/console/shortcode", {"shortcode": PAYBILL, "active": True})

    def given(world: World, _now: datetime) -> tuple[World, None]:
        shop = world.shortcodes[PAYBILL]
        return world.with_shortcode(replace(shop, balance=shop.balance + shillings(1))), None

    before = stage.world.shortcodes[PAYBILL].balance
    switching = threading.Thread(target=switched)
    switching.start()
    count = 0
    while switching.is_alive():
        stage.change(given)
        count += 1
    switching.join()
    assert stage.world.shortcodes[PAYBILL].balance - before == shillings(count)
    assert count


@pytest.mark.parametrize("code", [1037, "1037", "SFC_IC0003"])
def test_a_customer_ends_with_any_code_but_that_of_success(
    safaricom: Running, code: int | str
) -> None:
    answer = safaricom.page("/console/expect", {"does": "ends", "code": code})
    assert answer == {"ok": True}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("delivery", {"lose": 1.5}),
        ("delivery", {"lose": -0.1}),
        ("delivery", {"lost": 1}),
        ("delivery", {"delay": 1e300}),
        ("delivery", {"patience": 0}),
        ("delivery", {"retries": 1.5}),
        ("delivery", {"retries": 11}),
        ("expect", {"does": "pays", "after": -1}),
        ("expect", {"does": "pays", "after": 1e300}),
        ("expect", {"does": "flies"}),
        ("expect", {"does": "ends"}),
        ("expect", {"does": "ends", "code": 0}),
        ("expect", {"does": "ends", "code": "00"}),
        ("clock", {"seconds": -1}),
        ("clock", {"seconds": 1e300}),
        ("fault", {"fault": "html", "nth": 0}),
        ("fault", {"fault": "html", "call": "stkpusch"}),
        ("fault", {"fault": "to timeout url", "call": "stkpush"}),
        ("fault", {"fault": "html", "times": 10**30}),
        ("shortcode", {"shortcode": PAYBILL, "active": "yes"}),
    ],
)
def test_the_console_takes_no_nonsense(
    safaricom: Running, path: str, body: dict[str, object]
) -> None:
    sent = json.dumps(body)
    answer = safaricom.ask("POST", f"/console/{path}", sent, content_type="application/json")
    assert answer.status == 422
    assert answer.said["error"]
    assert "`" not in answer.said["error"]
    assert safaricom.stage.mischief.rules() == ()
    assert safaricom.stage.choices.delivery == Delivery()


def test_callbacks_are_set_from_the_console(safaricom: Running) -> None:
    said = safaricom.page("/console/delivery", {"retries": 2, "lose": 0.5})
    assert (said["retries"], said["lose"], said["delay"]) == (2, 0.5, 0.5)
    assert safaricom.stage.choices.delivery == Delivery(retries=2, lose=0.5)


@pytest.mark.parametrize("after", ["9" * 5000, "-1", "²", "٣"])
def test_what_is_no_number_of_an_entry_shows_something(safaricom: Running, after: str) -> None:
    assert safaricom.ask("GET", f"/console/state?after={quote(after)}").status == 200


@pytest.mark.parametrize("phone", ["x", "254712345678%0d%0a", "9" * 3000])
def test_a_phone_that_nobody_has_shows_nothing_worse(safaricom: Running, phone: str) -> None:
    assert safaricom.ask("GET", f"/phone/{phone}").said["prompt"] is None


@pytest.mark.parametrize("amount", [-1, 10**30, 0, 250_001])
def test_what_nobody_can_pay_is_said_in_both_languages(safaricom: Running, amount: int) -> None:
    body = {"phone": WANJIKU, "shortcode": PAYBILL, "amount": amount, "pin": "1234"}
    said = safaricom.page("/phone/pay", body)
    assert said["ok"] is False
    assert said["en"]
    assert said["sw"]
    nobody = safaricom.page("/phone/pay", body | {"amount": 1, "shortcode": "1"})
    assert nobody["sw"] == "Hakuna nambari hiyo."
