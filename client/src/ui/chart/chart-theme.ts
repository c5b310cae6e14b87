const inks = {
  light: { ink: '#1B2430', soft: '#5A6675', line: '#E3E7EC', axis: '#9AA4B0', actual: '#2B3A4A', card: '#FFFFFF' },
  dark: { ink: '#EAF0F8', soft: '#B7C3D4', line: '#26344F', axis: '#5C6B84', actual: '#DCE6F3', card: '#16223A' },
} as const

export type ChartScheme = 'light' | 'dark'

/** The scheme of the page; charts read it when drawn. */
export const pageScheme = (): ChartScheme => (document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light')

/** Never quoted: a quoted font name inside a custom text style makes the printed SVG invalid. */
const chartFont = 'Microsoft YaHei,PingFang SC,HarmonyOS Sans SC,Noto Sans CJK SC,sans-serif'

/** One look for every chart: no motion, labels on the lines instead of a legend, bars from zero. */
export function chartTheme(scheme: ChartScheme) {
  const { ink, soft, line, axis, actual, card } = inks[scheme]
  return {
    color: [actual, '#1F5FA8', '#E07B00', '#0F7B6C', '#7A1F5C'],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: chartFont, color: ink },
    animation: false,
    grid: { left: 44, right: 96, top: 12, bottom: 32 },
    legend: { show: false },
    categoryAxis: {
      axisLine: { lineStyle: { color: axis } },
      axisTick: { show: false },
      axisLabel: { color: soft, fontSize: 12 },
      splitLine: { show: false },
    },
    valueAxis: {
      axisLine: { show: false },
      axisLabel: { color: soft, fontSize: 12 },
      splitLine: { lineStyle: { color: line } },
    },
    line: { symbol: 'circle', symbolSize: 7, lineStyle: { width: 2.5 } },
    bar: { barMaxWidth: 18, itemStyle: { borderRadius: 0 } },
    tooltip: { confine: true, backgroundColor: card, borderColor: line, textStyle: { color: ink } },
  }
}
