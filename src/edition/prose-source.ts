/** What the prose may state, and the cells that it then speaks of. */
export interface ProseSource {
  /** What is counted: requests, reconsiderations, normative documents. */
  topics: Record<string, TopicSource>;
  /** What is said of it: received, granted, upheld. */
  measures: Record<string, Record<string, MeasureSource>>;
  /** Columns that a count may be limited to. */
  columns: Record<string, Record<string, ColumnSource>>;
}

export interface TopicSource {
  words: string[];
  /** Words that name it only where something is said of it: 收到依申请公开信息3条, but not 依申请公开信息3条. */
  besideVerb?: string[];
  /** Where its figures stand; each entry is a legitimate reading of the topic, the widest first. */
  records: string[][];
  /** The column that counts all, where figures have columns. */
  column?: string;
  /** The set of measures. */
  measures: string;
  /** The set of columns. */
  columns?: string;
  /** The measure of what is left for the next year. */
  carriedOut?: string;
  /** The topic that it is a part of: what is said after it may be said of all of that. */
  partOf?: string;
  /** The measure whose figures a percentage may be a share of. */
  shareOf?: string;
  /** A dispute over what was decided: 行政复议, 行政诉讼. */
  dispute?: boolean;
  units: string[];
  /** Measures that a unit tells: 集中采购9项，356.7万元. */
  byUnit?: Record<string, string>;
  /** Measures of what a list of items was last year, and is now: 由上年的24项减少到22项. */
  changed?: { was: string; now: string };
  /** Only those that matter to society are to be published (Regulation art. 20(6)), so that fewer may be. */
  publishedInPart?: boolean;
  /** Told with examples, all of them counted: 取水许可等行政许可386件. */
  exampled?: boolean;
  /** What its loose words deny with a 0: 依申请公开信息0条, of what came in or of what was given out. */
  noneOf?: string[];
  /** The measures that are all its results; the last is what 其他 means behind the others. */
  results?: string[];
  /** The result that words of grievances mean beside other results: 本机关不掌握2件，信访投诉4件. */
  grievances?: string;
  /** How a list of its parts tells them, in whatever words. */
  parts?: PartsSource;
  /** Counted in projects: 集中采购341个项目. */
  inProjects?: boolean;
  /** The form prints no unit for its amounts: they may be in 元 as well as in 万元. */
  unitUnprinted?: boolean;
}

/** Words by which lists of parts are known; a part's own words need only contain one. */
export interface PartsSource {
  results: string[];
  applicants: string[];
  /** What is said of no part: 收到, 文件. */
  none: string[];
  /** What parts are counted in. */
  units: string[];
}

export interface MeasureSource {
  words: string[];
  /** Words of one character, where they stand between a mark and a number: 、废2件. */
  terse?: string[];
  /** Sums and differences of records, such as `total - pending`; each is legitimate, the likeliest first. */
  readings: string[];
  /** What a count of the topic without any verb means. */
  whole?: boolean;
  /** Counts what stands on a list of items; one told in the same sentence may be another list: 权责清单341项. */
  ofList?: boolean;
  /** Counts what was published of it. */
  published?: boolean;
  /** Those of its own, whatever its topic's. */
  units?: string[];
  /** Counts all that came in. */
  everything?: boolean;
  /** Of the requests of another year, or for it: what is done with them there is none of this year's. */
  carried?: boolean;
  /** Says only that somebody deals with them: 结转下年度办理. */
  stage?: boolean;
  /** Says that the matter is closed. */
  concluded?: boolean;
  /** Its words are not the form's: 信息不存在2件 beside 不属于本机关公开3件 may be a part of its row. */
  within?: boolean;
  /** May be only a part of its row: 申请人撤回2件. */
  atMost?: boolean;
  /** What was revised may be told apart from it: 新制定5件，修改4件. */
  revisedApart?: boolean;
  /** What has lapsed may be told apart from it: 废止6件，宣布失效5件. */
  lapsedApart?: boolean;
  /** Where the sentence has told what was withdrawn, only the rest: 撤回39件，受理18件. */
  onceWithdrawn?: boolean;
  /** What comes of a matter: told of all that was counted, it counts them. */
  outcome?: boolean;
  /** Said of little else than its topics: 废止, 维持. */
  telling?: boolean;
  /** A defeat of the organ: its words limit what a denial denies. */
  fault?: boolean;
  /** The words say the topic too. */
  alone?: boolean;
  /** The measure of this with what is counted before it: 收到41件，加上上年结转3件，共44件. */
  together?: string;
  /** Says nothing without another measure beside it: 剩余. */
  onlyBeside?: boolean;
  /** The topic that they say, where it is not the first with these measures. */
  implies?: string;
  /** All other results, which must be 0 where it is said of all. */
  others?: string;
  /** The measure that its wider readings contain, unless the sentence counts that by itself. */
  apartFrom?: string;
  /** A rate, such as 办结率: the measure that it is a rate of. */
  rateOf?: string;
  /** The measure that is meant beside last year (-1) or next year (1). */
  ofYear?: Record<string, string>;
}

export interface ColumnSource {
  words: string[];
  fields: string[];
}
