"""M-Pesa's settings: what was chosen in words, the secrets only as here or missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from pos.desks.early import WHO, limits_for_early, who_finishes_early
from pos.desks.mpesa_choices import MpesaView
from pos.desks.settling import SettingsView
from pos.mpesa.chosen import PAYBILL, TILL, Chosen, Item
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Field
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.other_numbers import OtherNumbers
from pos.screens.panel import Panel, Sign, column, row, words
from pos.screens.section import Section
from pos.screens.setting import Setting
from pos.shop.rules import ShopRules

TYPED = ("number", "till_number", "letterbox", "initiator", "certificate")


class SecretRow(Panel):
    """One secret: here or missing, never shown; another one can be typed over it."""

    typed = Signal(object, str)
    forgotten = Signal(object)

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.item, self._is_here, self._name = item, False, ""
        self._sign, self._label = Sign("circle", 20), words(16, SEMIBOLD)
        self._stand = words(14, REGULAR, "text_2")
        self.change = Button(Shape.ROW, Kind.QUIET, icon="pencil-simple")
        self.forget = Button(Shape.ROW, Kind.QUIET, icon="trash")
        self.field, self.keep = Field(most=400, secret=True), Button(Shape.ROW, Kind.PRIMARY)
        self.change.clicked.connect(self.open_field)
        self.forget.clicked.connect(lambda: self.forgotten.emit(self.item))
        self.keep.clicked.connect(self.hand_over)
        self._below = Panel()
        inside = row(self.field, self.keep, gap=10)
        inside.setAlignment(self.keep, Qt.AlignmentFlag.AlignBottom)
        self._below.setLayout(inside)
        self._below.hide()
        policy = QSizePolicy.Policy
        self._label.setSizePolicy(policy.Expanding, policy.Preferred)
        head = row(self._sign, self._label, self._stand, self.change, self.forget, gap=10)
        self.setLayout(column(head, self._below, gap=8))

    @property
    def is_open(self) -> bool:
        """Whether another secret can be typed now."""
        return not self._below.isHidden()

    def open_field(self) -> None:
        """Let another secret be typed."""
        self.field.put("")
        self._below.show()
        self.field.setFocus()

    def hand_over(self) -> None:
        """Hand over what was typed, and forget it here."""
        text = self.field.text
        self.field.put("")
        self._below.hide()
        if text:
            self.typed.emit(self.item, text)

    def name(self, name: str) -> None:
        """Say what the secret is called."""
        self._name = name
        self.say()

    def show_stand(self, *, is_here: bool, may_change: bool) -> None:
        """Show whether this computer has it."""
        self._is_here = is_here
        self.change.setVisible(may_change)
        self.forget.setVisible(may_change and is_here)
        self.say()

    def say(self) -> None:
        """Say whether it is here."""
        here = self._is_here
        self._sign.show_sign("check-circle" if here else "circle", "paid_fg" if here else "text_2")
        self._label.setText(self._name)
        self._stand.setText(self.tr("here") if here else self.tr("missing"))
        self.change.label(self.tr("Type it"), spoken=self._name)
        self.forget.label(self.tr("Take away"), spoken=self._name)
        self.field.titled(self._name)
        self.keep.label(self.tr("Keep"), spoken=self._name)


class MpesaSection(Section):
    """Shown and changed only by who may change the shop."""

    icon, is_guarded, is_saved = "device-mobile", True, True

    mpesa_changed = Signal(dict)
    secret_typed = Signal(object, str)
    secret_forgotten = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._chosen = Chosen()
        self.environment = Setting(("sandbox", "production", "practice"))
        self.kind, self.version = Setting((PAYBILL, TILL)), Setting(("v1", "v2"))
        self.fields = {name: Field(most=400) for name in TYPED}
        for name, setting in (
            ("environment", self.environment), ("kind", self.kind), ("c2b_version", self.version),
        ):  # fmt: skip
            setting.picked.connect(lambda value, name=name: self.mpesa_changed.emit({name: value}))
        self._rules = ShopRules()
        self.by_hand, self.early = Setting((True, False)), Setting(WHO)
        self.by_hand.picked.connect(
            lambda value: self.shop_changed.emit({"takes_mpesa_by_hand": value})
        )
        self.early.picked.connect(self._choose_early)
        self.checks = Setting((True, False))
        self.checks.picked.connect(lambda value: self.shop_changed.emit({"checks_payments": value}))
        self.others = OtherNumbers()
        self.others.changed.connect(lambda said: self.mpesa_changed.emit({"also": said}))
        self.secrets = {item: SecretRow(item) for item in Item}
        for secret in self.secrets.values():
            secret.typed.connect(self.secret_typed)
            secret.forgotten.connect(self.secret_forgotten)
        self._title_of_secrets = words(16, SEMIBOLD)
        numbers = row(self.fields["number"], self.fields["till_number"], gap=16)
        users = row(self.fields["initiator"], self.fields["certificate"], gap=16)
        self._body = Panel()
        self._body.setLayout(column(
            self.environment, self.kind, numbers, self.others, self.fields["letterbox"], users,
            self.version, self.early, self.by_hand, self.checks,
            self._title_of_secrets, *self.secrets.values(), gap=16,
        ))  # fmt: skip
        self.setLayout(column(self._body))
        self.say()

    @property
    def title(self) -> str:
        """What the section is called."""
        return "M-Pesa"

    def show_settings(self, view: SettingsView) -> None:
        """Show it to who may change it, and to nobody else."""
        self._body.setVisible(view.may_change)
        if view.rules is not None:
            self._rules = view.rules
            self.by_hand.show_value(view.rules.takes_mpesa_by_hand)
            self.checks.show_value(view.rules.checks_payments)
            self.early.show_value(who_finishes_early(view.rules))

    def show_mpesa(self, view: MpesaView) -> None:
        """Show what was chosen, and which secrets are here."""
        chosen = view.chosen
        if chosen is not None and chosen != self._chosen:
            self._chosen = chosen
            for name, field in self.fields.items():
                field.put(getattr(chosen, name))
            self.others.show_numbers(chosen.also)
        self.environment.show_value(self._chosen.environment)
        self.kind.show_value(self._chosen.kind)
        self.version.show_value(self._chosen.c2b_version or "v2")
        for item, secret in self.secrets.items():
            secret.show_stand(is_here=view.there.get(item, False), may_change=True)

    def save(self) -> None:
        """Hand over what was typed: a secret whose field is open, else the rest."""
        for secret in self.secrets.values():
            if secret.is_open:
                secret.hand_over()
                return
        if self.others.take():
            return
        typed = {name: field.text.strip() for name, field in self.fields.items()}
        changed = {
            name: text for name, text in typed.items() if text != getattr(self._chosen, name)
        }
        if changed:
            self.mpesa_changed.emit(changed)

    def take_keyboard(self) -> None:
        """Type the number."""
        self.fields["number"].setFocus()

    def say(self) -> None:
        """Name the settings."""
        places = [self.tr("Sandbox"), self.tr("Production"), self.tr("Practice")]
        self.environment.titled(
            self.tr("Safaricom"), places, self.tr("Real money moves in production only.")
        )
        self.kind.titled(self.tr("Customers pay to"), ["Paybill", self.tr("Till number")])
        self.version.titled(self.tr("Version of the app's C2B"), ["v1", "v2"])
        people = [self.tr("Supervisors"), self.tr("Managers"), self.tr("Only the owner")]
        self.early.titled(
            self.tr("Who finishes a sale before its money is confirmed"),
            people,
            self.tr("It is marked on receipt and Z until the money comes, and settles by itself."),
        )
        self.by_hand.titled(
            self.tr("A typed code without anybody listening"),
            [self.tr("Allowed"), self.tr("Not allowed")],
            self.tr("It stands on every Z until the statement shows it."),
        )
        self.checks.titled(
            self.tr("Account and amount are checked before the customer's money moves"),
            [self.tr("Yes"), self.tr("No")],
            self.tr("Only where Safaricom has switched validation on for your number."),
        )
        self.others.say()
        names = {
            "number": self.tr("Paybill, or store number of the till"),
            "till_number": self.tr("Till number that customers pay"),
            "letterbox": self.tr("Address of the letterbox"),
            "initiator": self.tr("Name of the API user"),
            "certificate": self.tr("Certificate file of Safaricom"),
        }
        for name, field in self.fields.items():
            field.titled(names[name])
        self._title_of_secrets.setText(self.tr("Secrets, kept by this computer and never shown"))
        for item, name in self._secret_names().items():
            self.secrets[item].name(name)

    def _choose_early(self, who: str) -> None:
        self.shop_changed.emit({"limits": limits_for_early(self._rules, who)})

    def _secret_names(self) -> dict[Item, str]:
        return {
            Item.CONSUMER_KEY: self.tr("Consumer key"),
            Item.CONSUMER_SECRET: self.tr("Consumer secret"),
            Item.PASSKEY: self.tr("Passkey"),
            Item.INITIATOR_PASSWORD: self.tr("Password of the API user"),
            Item.CALLBACK: self.tr("Own address for results"),
            Item.BOX_C2B: self.tr("Letterbox: payments"),
            Item.BOX_STK: self.tr("Letterbox: requests"),
            Item.BOX_RESULT: self.tr("Letterbox: results"),
            Item.BOX_TILL: self.tr("Letterbox: this till's key"),
        }
