"""Every sentence about what failed around the shop: its disk, records, secrets and M-Pesa, and what is safe."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Outside:
    """What failed outside, in words, and whether the same act may be tried again."""

    sentence: str
    again: bool


class Fault(Enum):
    """What can fail outside the program; each sentence says whether what was sold is safe."""

    DISK_FULL = Outside(
        "Can't save: the disk is full. What was sold before is safe. Free some space and try again.",
        again=True,
    )
    DISK_ERROR = Outside(
        "Can't save: the disk did not do what it was asked. What was sold before is safe. "
        "Look whether the last step is there before you repeat it.",
        again=False,
    )
    BUSY = Outside("Another program is using the shop's records. Try again.", again=True)
    READ_ONLY = Outside(
        "Can't save: the shop's records may only be read here. What was sold before is safe.",
        again=False,
    )
    DAMAGED = Outside(
        "The shop's records are damaged at {where}. Stop selling and restore the last backup.",
        again=False,
    )
    NEWER = Outside(
        "These records were written by a newer Kaunta ({found}; this one knows {known}). "
        "Update this program. Nothing was changed.",
        again=False,
    )
    NOT_RECORDS = Outside(
        "{where} holds no records of a Kaunta shop. Nothing was changed.", again=False
    )
    RUNNING = Outside("Kaunta is already running with these records, on this computer.", again=True)
    NO_SHOP = Outside("There is no shop in {where} yet. Start one with: pos settings", again=False)
    NO_KEYRING = Outside(
        "This computer has no keyring to hold the shop's keys. Set POS_SECRETS_PASSPHRASE to keep them "
        "sealed in a file, or allow a plain file with --allow-plaintext-secrets.",
        again=True,
    )
    KEYS_MISSING = Outside(
        "The shop's keys are not on this computer, so PINs cannot be checked. "
        "Restore them with the recovery phrase: pos settings --recovery-phrase",
        again=False,
    )
    SECRETS_FILE_OPEN = Outside(
        "{where} can be read by others on this computer. Allow only yourself to read it (mode 600).",
        again=True,
    )
    SECRETS_FILE_FOREIGN = Outside(
        "{where} belongs to somebody else on this computer. Make it your own file.", again=True
    )
    SECRETS_FOLDER_OPEN = Outside(
        "Others on this computer can change what is in {where}, where a secret is kept. "
        "Allow only yourself to write there (mode 700).",
        again=True,
    )
    PASSPHRASE_MISSING = Outside(
        "{where} is sealed. Set POS_SECRETS_PASSPHRASE to the passphrase that opens it.", again=True
    )
    PASSPHRASE_WRONG = Outside("The passphrase does not open {where}.", again=True)
    FOLDER = Outside("The folder {where} cannot be used: {why}.", again=True)
    FILE = Outside("The file {where} cannot be read: {why}.", again=True)

    # Printers: whether anything came out is said first
    PRINTER_NOT_FOUND = Outside(
        "Nothing was printed: the printer was not found. Is it on, and its cable in?", again=True
    )
    PRINTER_SILENT = Outside(
        "Nothing was printed: the printer does not answer. Switch it off and on.", again=True
    )
    PRINTER_NO_PAPER = Outside("The printer has no paper. Put a new roll in.", again=True)
    PRINTER_LID_OPEN = Outside("The printer's lid is open. Close it.", again=True)
    PRINTER_OFFLINE = Outside("The printer is switched to offline.", again=True)
    PRINTER_NEEDS_HELP = Outside(
        "The printer has stopped. Look at its cutter and its paper, then switch it off and on.",
        again=True,
    )
    PRINTER_CUT_OFF = Outside(
        "The printer stopped in the middle. Look at the paper before it is printed again.",
        again=False,
    )
    PRINTER_NOT_SURE = Outside(
        "The printer did not say whether it printed all. Look at the paper before it is printed again.",
        again=False,
    )
    PORT_TAKEN = Outside("{where} cannot be listened at. Is another program there?", again=True)
    PRINTER_PART_MISSING = Outside(
        "Nothing was printed: a part of this computer that speaks to such printers is missing.",
        again=True,
    )

    # M-Pesa: whether anything went out is said first
    MPESA_NO_ANSWER = Outside("M-Pesa does not answer. Nothing was changed. Try again.", again=True)
    MPESA_RESTING = Outside(
        "M-Pesa has not answered for a while. Nothing was sent. Try again in {seconds} seconds.",
        again=True,
    )
    MPESA_LOST = Outside(
        "M-Pesa's answer was lost, so it may have been done. Look whether it was before you repeat it.",
        again=False,
    )
    MPESA_ODD = Outside(
        "M-Pesa's answer makes no sense, so it may have been done. "
        "Look whether it was before you repeat it.",
        again=False,
    )
    MPESA_ODD_TO_A_QUESTION = Outside(
        "M-Pesa's answer makes no sense. Nothing was changed. Try again.", again=True
    )
    MPESA_REFUSED = Outside(
        "M-Pesa did not take it, and nothing was sent. Check what was typed and the settings.",
        again=True,
    )
    MPESA_REFUSED_FIELD = Outside(
        "M-Pesa did not take {field}, and nothing was sent. Check it and try again.", again=True
    )
    MPESA_DEFECT = Outside(
        "M-Pesa did not understand the program, and nothing was sent. Tell who looks after it.",
        again=True,
    )
    MPESA_KEYS = Outside(
        "M-Pesa does not take the shop's keys, and nothing was sent. Check them in the settings.",
        again=True,
    )
    MPESA_NOT_LET_IN = Outside(
        "M-Pesa did not let the shop in, and nothing was sent. "
        "Is this switched on for the shop's app at Safaricom? Try again.",
        again=True,
    )
    MPESA_WRONG_PLACE = Outside(
        "M-Pesa has nothing at that address, and nothing was sent. Is it sandbox or production?",
        again=True,
    )
    MPESA_BUSY = Outside(
        "M-Pesa is busy, and nothing was sent. Wait a few seconds and try again.", again=True
    )
    MPESA_QUOTA = Outside(
        "M-Pesa takes no more requests from the shop for now, and nothing was sent. "
        "Wait some minutes and try again.",
        again=True,
    )
    MPESA_LINE_BUSY = Outside(
        "The phone is busy with another M-Pesa request, and nothing was sent. "
        "It may be an earlier one of ours: wait three minutes and look for an SMS.",
        again=False,
    )
    LETTERBOX_SILENT = Outside(
        "The letterbox does not answer. What is in it is safe. Try again.", again=True
    )
    LETTERBOX_KEY = Outside(
        "The letterbox does not take this till's key. Whoever looks after it makes a new one: "
        "pos relay add-till",
        again=True,
    )
    LETTERBOX_ODD = Outside(
        "Somebody answers at the letterbox's address who is no letterbox. Check the address.",
        again=True,
    )
    MPESA_TWICE = Outside(
        "M-Pesa had that before, or is being repaired. Look whether it was done before you repeat it.",
        again=False,
    )
    MPESA_REGISTERED = Outside(
        "The shop's addresses are registered already and stay as they are. "
        "To change them, delete them in Safaricom's portal first.",
        again=True,
    )
