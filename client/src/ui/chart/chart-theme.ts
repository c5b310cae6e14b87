import type { Inks } from './inks.ts'

/** Never quoted: a quoted font name inside a custom text style makes the printed SVG invalid. */
const chartFont = 'Microsoft YaHei,PingFang SC,HarmonyOS Sans SC,Noto Sans CJK SC,sans-serif'

/** One look for every chart: no motion, labels on the lines instead of a legend, bars from zero. */
export function chartTheme({ ink, axisWords, line, axis, card, ...inks }: Inks) {
  return {
    color: [inks.actual, inks.series1, inks.series2, inks.series3, inks.series4],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: chartFont, color: ink },
    animation: false,
    grid: { left: 44, right: 96, top: 12, bottom: 32 },
    legend: { show: false },
    categoryAxis: {
      axisLine: { lineStyle: { color: axis } },
      axisTick: { show: false },
      axisLabel: { color: axisWords, fontSize: 12 },
      splitLine: { show: false },
    },
    valueAxis: {
      axisLine: { show: false },
      axisLabel: { color: axisWords, fontSize: 12 },
      splitLine: { lineStyle: { color: line } },
    },
    line: { symbol: 'circle', symbolSize: 7, lineStyle: { width: 2.5 } },
    bar: { barMaxWidth: 18, itemStyle: { borderRadius: 0 } },
    tooltip: { confine: true, backgroundColor: card, borderColor: line, textStyle: { color: ink } },
  }
}
