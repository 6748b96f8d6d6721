"""What a bureau sets for itself in `mkdocs.yml` under `extra.tongbu`, typed and frozen.

Keys are Chinese like those of front matter, because the same office keeps both. Nothing in the
package names a bureau: names, numbers and addresses all come from here.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from tongbu.model.calendar import Arrangement, WorkCalendar
from tongbu.model.disclosure.letter_channel import LetterChannel, usual_channels
from tongbu.model.finding import Level

TIME_ZONE = ZoneInfo("Asia/Shanghai")


class Section(BaseModel):
    """Common behaviour: frozen, unknown keys refused, Chinese aliases only."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_alias=True, validate_by_name=False, defer_build=True
    )


class Organisation(Section):
    """机关: who runs the site; feeds the head, the foot and the official meta tags."""

    name: str = Field("", alias="名称", description="主办单位全称")
    short_name: str = Field("", alias="简称", description="单位简称")
    credit_code: str = Field("", alias="统一社会信用代码", description="索引号的前段")
    number_codes: tuple[str, ...] = Field((), alias="发文代字", description="本机关使用的发文机关代字，如 示林规")
    address: str = Field("", alias="地址", description="办公地址")
    post_code: str = Field("", alias="邮编", description="邮政编码")
    telephone: str = Field("", alias="电话", description="联系电话")
    email: str = Field("", alias="邮箱", description="公开的电子邮箱")
    hours: str = Field("", alias="办公时间", description="办公时间")
    offices: tuple[str, ...] = Field((), alias="内设机构", description="内设机构的规范名称，台账的责任科室与它核对")


class Website(Section):
    """网站: the marks that the 政府网站发展指引 (国办发〔2017〕47号) asks of every page."""

    name: str = Field("", alias="名称", description="网站规范名称（SiteName）")
    domain: str = Field("", alias="域名", description="英文域名，不含 https://（SiteDomain）")
    logo: str = Field("", alias="标志", description="页头名称左边的图片，docs/ 里的路径，如 assets/logo.svg")
    id_code: str = Field("", alias="标识码", description="政府网站标识码（SiteIDCode）")
    icp: str = Field("", alias="ICP备案号", description="如 粤ICP备00000000号")
    police: str = Field("", alias="公安备案号", description="如 粤公网安备 00000000000000号")
    report_url: str = Field("", alias="找错网址", description="“我为政府网站找错”入口")
    mark_url: str = Field("", alias="党政机关标识网址", description="党政机关网站标识的核验页面")


class MinimumPeriod(Section):
    """A least period for comment, in calendar or working days."""

    days: int = Field(alias="天数", ge=1, le=366, description="至少多少天")
    unit: Literal["日", "工作日"] = Field(alias="单位", description="按日历日（日）还是按工作日")


class Limits(Section):
    """限值: the numbers that rules compare with. Defaults follow the sources named on the rules' cards."""

    interpretation_workdays: int = Field(
        3, alias="解读时限", ge=0, le=3660, description="文件公布后几个工作日内发布解读"
    )
    synchrony_lead_days: int = Field(
        0, alias="三同步提前", ge=0, le=3660, description="解读的三同步日期最多早于文件多少日"
    )
    overlap_warning: float = Field(0.60, alias="重复率警告", gt=0, le=1, description="解读照抄原文的警告线")
    overlap_error: float = Field(0.85, alias="重复率错误", gt=0, le=1, description="解读照抄原文的错误线")
    wording_similarity: float = Field(
        0.8, alias="文字调整相似度", gt=0, le=1, description="解读说“仅作文字调整”时，条文至少要有多相似"
    )
    disclosure_workdays: int = Field(20, alias="公开时限", ge=1, le=3660, description="成文后几个工作日内公开")
    disclosure_workdays_max: int = Field(
        40, alias="公开时限上限", ge=1, le=3660, description="成文后超过几个工作日没有公开，构建停下来"
    )
    validity_years: int = Field(5, alias="有效期上限", ge=1, le=100, description="规范性文件有效期（年）")
    trial_validity_years: int = Field(3, alias="暂行有效期上限", ge=1, le=100, description="暂行、试行文件有效期（年）")
    evaluation_days: int = Field(183, alias="评估提前", ge=1, le=3660, description="有效期届满前多少日提示评估")
    evaluation_years: int = Field(5, alias="评估间隔", ge=1, le=100, description="未设有效期的文件几年评估一次")
    delay_days: int = Field(30, alias="规章施行间隔", ge=0, le=3660, description="规章公布后至少多少日施行")
    comment_regulation: MinimumPeriod = Field(
        MinimumPeriod(天数=30, 单位="日"), alias="规章征求意见", description="规章草案征求意见的最短期限"
    )
    comment_decision: MinimumPeriod = Field(
        MinimumPeriod(天数=30, 单位="日"), alias="重大决策征求意见", description="重大行政决策征求意见的最短期限"
    )
    comment_normative: MinimumPeriod = Field(
        MinimumPeriod(天数=7, 单位="工作日"), alias="规范性文件征求意见", description="行政规范性文件征求意见的最短期限"
    )
    comment_other: MinimumPeriod = Field(
        MinimumPeriod(天数=5, 单位="工作日"), alias="其他征求意见", description="其他事项征求意见的最短期限"
    )
    emergency_workdays: int = Field(
        3, alias="应急补审工作日", ge=0, le=60, description="应急发布后几个工作日内补齐审核"
    )
    task_soon_days: int = Field(
        30, alias="任务临近到期", ge=1, le=366, description="时限前多少日起，没有完成的任务算作临近到期"
    )
    request_soon_workdays: int = Field(
        5, alias="申请临近到期", ge=1, le=20, description="答复期限前几个工作日起，没有答复的申请算作临近到期"
    )
    request_topic_count: int = Field(
        3, alias="申请较多", ge=2, le=1000, description="同一主题申请几次以上，列为可以主动公开的线索"
    )
    letter_soon_workdays: int = Field(
        2, alias="留言临近到期", ge=1, le=20, description="答复期限前几个工作日起，没有答复的留言算作临近到期"
    )
    letter_alarm_days: int = Field(
        60, alias="留言积压天数", ge=1, le=92, description="收到多少日没有答复，构建停下来，不等到单项否决的三个月"
    )
    letter_often: int = Field(3, alias="重复提问", ge=2, le=1000, description="同一问题问几次以上，应当收进问答库")
    answer_letters: int = Field(
        15, alias="答复字数", ge=1, le=500, description="答复去掉客套话以后至少有多少个字，少于的算空话"
    )
    column_fresh_days: int = Field(
        365, alias="专栏更新期限", ge=1, le=3660, description="重点领域专栏最多多少日没有新内容"
    )
    county_file_days: int = Field(
        31, alias="县级目录期限", ge=1, le=3660, description="县级网站的 catalog.json 最多多少日重新下载一次"
    )
    file_megabytes: int = Field(200, alias="文件大小", ge=1, le=4096, description="附件、图片最大多少 MB")
    image_megapixels: int = Field(50, alias="图片像素", ge=1, le=500, description="图片最多多少百万像素")
    closing_soon_days: int = Field(3, alias="临近截止", ge=1, le=60, description="截止前多少日提醒")
    feedback_days: int = Field(30, alias="反馈期限", ge=1, le=3660, description="征求意见截止后多少日内反馈")
    feedback_days_max: int | None = Field(
        None,
        alias="反馈期限上限",
        ge=1,
        le=3660,
        description="超过多少日没有反馈，构建停下来；天数没有统一规定，不填只提示",
    )


class Letters(Section):
    """留言: by which ways letters come and how long each may take, as local rules have it, and what says nothing."""

    channels: tuple[LetterChannel, ...] = Field(
        usual_channels(), alias="渠道", min_length=1, description="留言的渠道和各自的办理期限（工作日）"
    )
    phrases: tuple[str, ...] = Field((), alias="空话", description="本机关不许用作答复的话，“……”代表几个字")


class PaperFiles(Section):
    """版式文件: which files of documents a build makes for people to take away."""

    pdf: bool = Field(True, alias="PDF", description="每份政策文件生成 PDF 版式文件")
    word: bool = Field(True, alias="Word", description="每份政策文件生成 Word 文件")
    cards: bool = Field(True, alias="分享图", description="政策文件、解读和征求意见公告生成分享图")
    font_folder: str = Field(
        "", alias="字体目录", description="本单位有使用权的字体（小标宋、仿宋、楷体、黑体），相对于项目文件夹"
    )


class Reviewing(Section):
    """审核: what this bureau asks of the reviews of a document (三审三校) and of its approval (审签)."""

    stages: tuple[str, ...] = Field(
        ("初审", "复审", "保密审查", "终审"), alias="环节", description="审核记录必须有的环节"
    )
    persons: int = Field(3, alias="最少人数", ge=1, le=10, description="初审、复审、终审至少由几个不同的人承担")
    since: date | None = Field(
        None, alias="起始日期", description="这一天以后发布的文件和解读必须有审核记录和审签记录；不填，有记录的才检查"
    )
    earlier: tuple[str, ...] | None = Field(
        None,
        alias="此前文件",
        description="起始日期以前发布、不要求审签的文件，写路径或者以 / 结尾的文件夹；不填，早于起始日期的都是",
    )
    registry: str = Field("keys.yml", alias="公钥登记", description="审签人公钥的登记文件，相对于项目文件夹")

    @property
    def registry_required(self) -> bool:
        """Whether the settings name a registry, so that its absence is a fault."""
        return "registry" in self.model_fields_set


class Search(Section):
    """检索: how readers of this site say what its documents say otherwise, besides the general vocabulary."""

    synonyms: tuple[tuple[str, ...], ...] = Field((), alias="同义词", description="每组是意思相同的几种说法")
    everyday: dict[str, tuple[str, ...]] = Field({}, alias="通俗说法", description="日常说法 → 文件里的说法")


class WordingEntry(Section):
    """文字.补充: one wrong word of the bureau's own list."""

    wrong: str = Field(alias="误", min_length=2, max_length=40, description="错误的写法，至少两个字")
    right: str = Field("", alias="正", max_length=80, description="正确的写法；不填的只提示，由人判断")
    exceptions: tuple[str, ...] = Field((), alias="除外", description="含有这个写法而没有错的词语")
    since: date | None = Field(None, alias="自", description="从哪一天起才算错；成文更早的文件不提示")
    source: str = Field("本机关用字用词表", alias="依据", description="谁规定的")
    note: str = Field("", alias="说明", description="给作者看的说明")
    safe: bool = Field(False, alias="可自动修改", description="tongbu check --fix 可以直接改")


class Wording(Section):
    """文字: what a bureau adds to the wording lists of the package, and what it does not want of them."""

    more: tuple[WordingEntry, ...] = Field((), alias="补充", description="本机关自己的易错词")
    off: tuple[str, ...] = Field((), alias="停用", description="不检查的条目，写条目的名称，如 其它")
    allowed: tuple[str, ...] = Field((), alias="允许", description="这些词语里的写法都不算错，如 台风登陆")


class YearArrangement(Section):
    """工作日: one year's notice of the State Council's General Office."""

    off: tuple[date, ...] = Field(alias="放假", description="放假调休的日期")
    work: tuple[date, ...] = Field(alias="上班", description="周末上班的日期")


class Settings(Section):
    """Everything under `extra.tongbu`."""

    organisation: Organisation = Field(
        Organisation(), alias="机关", description="主办网站的机关，用在页头、页脚、标签和新建的文件里"
    )
    website: Website = Field(Website(), alias="网站", description="网站的名称、域名、备案号等标识")
    limits: Limits = Field(Limits(), alias="限值", description="规则用来比较的天数、比例和大小；各地规定不同的在这里改")
    rule_levels: dict[str, Literal["错误", "警告", "提示", "关闭"]] = Field(
        {}, alias="规则", description="按规则编号调整级别：错误、警告、提示、关闭，如 SYN004: 警告"
    )
    theme_aliases: dict[str, str] = Field({}, alias="主题分类别名", description="本地名称 → 标准名称")
    arrangements: dict[int, YearArrangement] = Field({}, alias="工作日", description="按年份补充放假安排")
    paper: PaperFiles = Field(PaperFiles(), alias="版式文件", description="供公众下载的版式文件和分享图")
    list_size: int = Field(
        100, alias="列表每页件数", ge=5, le=1000, description="列表一页大约列多少件；多出一半以上的分页"
    )
    search: Search = Field(Search(), alias="检索", description="本单位补充的同义词和通俗说法")
    reviewing: Reviewing = Field(Reviewing(), alias="审核", description="三审三校和审签的要求")
    wording: Wording = Field(Wording(), alias="文字", description="用字用词检查的补充和例外")
    letters: Letters = Field(Letters(), alias="留言", description="留言的渠道、办理期限和不许用的空话")
    components: bool = Field(
        False, alias="组件页", description="生成 /components/，给设计和开发人员看各个组件；导航、检索和搜索引擎都不收录"
    )
    demonstration_day: date | None = Field(None, alias="演示日期", description="示例站点固定“今天”，正式站点不得填写")

    def calendar(self) -> WorkCalendar:
        """The working-day calendar with the bureau's own years."""
        return WorkCalendar(
            {
                year: Arrangement(frozenset(entry.off), frozenset(entry.work))
                for year, entry in self.arrangements.items()
            }
        )

    def level(self, code: str, default: Level) -> Level | None:
        """The level at which a rule reports; None where it is switched off."""
        word = self.rule_levels.get(code)
        if word is None:
            return default
        return {"错误": Level.ERROR, "警告": Level.WARNING, "提示": Level.NOTE, "关闭": None}[word]


def today(settings: Settings, given: date | None, source_date_epoch: str | None) -> date:
    """The day a build is for: `--today`, else the demonstration day, else SOURCE_DATE_EPOCH, else now in Shanghai."""
    if given:
        return given
    if settings.demonstration_day:
        return settings.demonstration_day
    if source_date_epoch:
        return datetime.fromtimestamp(int(source_date_epoch), TIME_ZONE).date()
    return datetime.now(TIME_ZONE).date()
