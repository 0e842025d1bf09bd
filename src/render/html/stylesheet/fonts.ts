/** What the offices' machines have first, then macOS and phones, then the free fonts of Linux. */
export const fonts = `
:root {
  --sans: "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", SimHei, "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  --hei: SimHei, "Heiti SC", STHeiti, "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  --song: SimSun, "Songti SC", STSong, "Noto Serif CJK SC", "Noto Serif SC", serif;
  --title: FZXiaoBiaoSong-B05S, "方正小标宋简体", "Songti SC", STZhongsong, "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif;
  --fangsong: FangSong_GB2312, "仿宋_GB2312", FangSong, STFangsong, "Noto Serif CJK SC", "Noto Serif SC", serif;
  --kai: KaiTi_GB2312, "楷体_GB2312", KaiTi, STKaiti, "LXGW WenKai", "Noto Serif CJK SC", serif;
}
`;
