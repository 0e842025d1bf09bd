/** What a part of a year is of where nobody tells of it as a result: 2023年12月收到的, 2023年5月成立. */
const VERBS = '组织|开展|举办|召开|举行';
const EVENTS = '培训|会议?|讲座|宣传|活动|开放日|访谈|演练|学习';
/** 5月，组织业务培训1次; 上半年公开信息120条: events of the year and what was published, with their figure. */
const DEED = new RegExp(
  `^份?(?:间|期间|[上中下]旬|[初底末]|\\d{1,2}日)?,?(?:我[^,;。\\d]{1,3}|本[局机单][^,;。\\d]{0,2})?(?:先后|分别|共|累计|再次)?(?:(?:${VERBS})(?!的)[^,;。\\d的]{0,16}(?:${EVENTS})|(?:主动)?(?:公开|发布|更新|推送)(?!的)[^,;。\\d的]{0,10}(?:信息|公报|微信|稿件|政策))[^,;。\\d的]{0,6}[\\d一二两三四五六七八九十]+[场次期条篇](?![^。]*(?:反馈|整改|问题))`,
  'u',
);

/** Whether what follows a month, a quarter or a half of another year tells what was done in it as a result of the report's own. */
export const isDeedOfMonth = (behind: string): boolean => DEED.test(behind);
