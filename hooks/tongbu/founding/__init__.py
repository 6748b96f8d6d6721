"""A site of one's own (建站): the files of a bureau's repository, and how they follow a new version of the program."""

from tongbu.founding.answers import Answers, Platform, faults
from tongbu.founding.colours import ColourError, Colours
from tongbu.founding.files import Own, files_of
from tongbu.founding.handbook import handbook
from tongbu.founding.profiles import Profile, profiles
from tongbu.founding.record import RECORD, Record, RecordError
from tongbu.founding.upgrading import BESIDE, Planned, Step, content_of, plan

__all__ = [
    "BESIDE",
    "RECORD",
    "Answers",
    "ColourError",
    "Colours",
    "Own",
    "Planned",
    "Platform",
    "Profile",
    "Record",
    "RecordError",
    "Step",
    "content_of",
    "faults",
    "files_of",
    "handbook",
    "plan",
    "profiles",
]
