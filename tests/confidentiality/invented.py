"""Data of persons who do not exist, and public numbers of things that look like them; every check digit is right."""

from __future__ import annotations

import random
import string
from datetime import date, timedelta

from tongbu.model.check_digits import credit_check_digit

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
PROVINCES = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split()
PLATE_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
PREFIXES = (
    ("622202", 19), ("621700", 19), ("622848", 19), ("621661", 19), ("622580", 16), ("6225", 16), ("623052", 19),
    ("603367", 18), ("955880", 19), ("4367", 16), ("5187", 16), ("356833", 16), ("62284", 17),
)  # fmt: skip
"""Issuers and the lengths of their cards."""


class Inventor:
    """Invents from a seed."""

    def __init__(self, seed: int) -> None:
        self.source = random.Random(seed)

    def one_of(self, *options: str) -> str:
        return self.source.choice(options)

    def number(self, low: int, high: int) -> int:
        return self.source.randrange(low, high)

    def digits(self, count: int) -> str:
        return "".join(self.source.choices(string.digits, k=count))

    def day(self) -> date:
        return date(1930, 1, 1) + timedelta(days=self.source.randrange(33_000))

    def identity(self) -> str:
        first = f"{self.source.choice(PROVINCES)}{self.digits(4)}{self.day():%Y%m%d}{self.digits(3)}"
        check = "10X98765432"[sum(int(d) * w for d, w in zip(first, WEIGHTS, strict=True)) % 11]
        return first + (check.lower() if self.source.random() < 0.2 else check)

    def wrong_identity(self) -> str:
        right = self.identity().upper()
        return right[:-1] + self.source.choice([each for each in "0123456789X" if each != right[-1]])

    def old_identity(self) -> str:
        return f"{self.source.choice(PROVINCES)}{self.digits(4)}{self.day():%y%m%d}{self.digits(3)}"

    def card(self) -> str:
        prefix, length = self.source.choice(PREFIXES)
        first = prefix + self.digits(length - 1 - len(prefix))
        total = 0
        for position, character in enumerate(reversed(first)):
            digit = int(character) * (2 - position % 2)
            total += digit - 9 if digit > 9 else digit
        return first + str(-total % 10)

    def wrong_card(self) -> str:
        right = self.card()
        return right[:-1] + str((int(right[-1]) + self.source.randrange(1, 10)) % 10)

    def mobile(self) -> str:
        return f"1{self.source.choice('3456789')}{self.digits(9)}"

    def telephone(self) -> str:
        area = self.source.choice(["010", "020", "0755", "0757", "0851", ""])
        number = f"{self.source.choice('23456789')}{self.digits(7 if len(area) == 3 else 6)}"
        return f"{area}{self.source.choice(['-', '－', ''])}{number}" if area else number

    def passport(self) -> str:
        if self.source.random() < 0.4:
            return f"E{self.source.choice('ABCDEFGHJKLMNPQRSTUVWXYZ')}{self.digits(7)}"
        return f"{self.source.choice('EGDSP')}{self.source.choice('03456789')}{self.digits(7)}"

    def plate(self) -> str:
        head = self.source.choice(PLATE_PROVINCES) + self.source.choice(PLATE_LETTERS) + self.one_of("", "·", " ")
        form = self.source.randrange(4)
        if form == 0:
            return f"{head}{self.source.choice('DF')}{self.digits(5)}"
        if form == 1:
            return f"{head}{self.source.choice('DF')}{self.source.choice(PLATE_LETTERS)}{self.digits(4)}"
        if form == 2:
            return f"{head}{self.digits(5)}{self.source.choice('DF')}"
        own = list(self.digits(3) + "".join(self.source.choices(PLATE_LETTERS + string.digits, k=2)))
        self.source.shuffle(own)
        return head + "".join(own)

    def email(self) -> str:
        name = "".join(
            self.source.choices(string.ascii_lowercase + string.digits + "._", k=self.source.randrange(5, 12))
        )
        host = self.source.choice(
            ["qq.com", "163.com", "126.com", "gmail.com", "foxmail.com", "sina.com.cn", "example.com"]
        )
        return f"{self.source.choice(string.ascii_lowercase)}{name.strip('._')}@{host}"

    def home(self) -> str:
        place = self.source.choice(
            ["示例市绿源镇新塘村", "示例市城东街道幸福路", "广东省示例市河口县平沙镇大埔村委会", "示例市北江区解放西路"]
        )
        house = self.source.choice(["{}号", "{}号之一", "{}号302房", "{}号2栋1单元501室", "第{}组"])
        return place + house.format(self.source.randrange(2, 300))

    def disability(self) -> str:
        return f"{self.identity().upper()}{self.source.randrange(1, 8)}{self.source.randrange(1, 5)}"

    def credit_code(self) -> str:
        letters = self.source.random() < 0.6
        body = self.digits(9) if not letters else "".join(self.source.choices("0123456789ABCDEFGHJKLMNPQRTUWXY", k=9))
        registered = self.one_of("11", "12", "51", "52", "91", "92", "93")
        first = registered + self.source.choice(PROVINCES) + self.digits(4) + body
        return first + credit_check_digit(first)

    def name(self) -> str:
        return self.source.choice("王李张刘陈杨黄赵吴周") + self.source.choice(["某某", "某", "小明", "建国", "秀英"])
