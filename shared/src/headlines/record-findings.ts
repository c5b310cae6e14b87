import { type Month, monthText } from '../time/month.ts'
import { type Finding, findingOf } from './headline.ts'

interface PublishedFacts {
  /** Of the day in force, for when there is nothing yet. */
  readonly year: number
  /** The newest month that was published, and how many times it was; null where none was. */
  readonly newest: { readonly month: Month; readonly version: number } | null
  /** How many months were published, the newest among them. */
  readonly months: number
}

const others = (months: number): string[] => (months > 1 ? [`共${months}个月有快照`] : [])

/** 「2025年9月全市数字已发布第2版；与上一版的差别见下」. */
export function snapshotsFinding({ year, newest, months }: PublishedFacts): Finding {
  if (!newest) return findingOf(`${year}年全市还没有发布过月份`, ['审核齐后由市级专班发布'])
  const { month, version } = newest
  return version > 1
    ? findingOf(`${monthText(month)}全市数字已发布第${version}版`, ['与上一版的差别见下'], others(months))
    : findingOf(`${monthText(month)}全市数字已发布`, ['发布后没有更正过'], others(months))
}

/** 「2025年9月全市通报和会议材料可以下载」. */
export function documentsFinding({ year, newest, months }: PublishedFacts): Finding {
  if (!newest) return findingOf(`${year}年全市还没有可以下载的文件`, ['月份发布后生成'])
  const { month, version } = newest
  return findingOf(
    `${monthText(month)}全市通报和会议材料可以下载`,
    version > 1 ? [`已是第${version}版，旧版请作废`] : [],
    others(months),
  )
}

/** What is told of snapshots, the newest first. */
export function publishedFacts(rows: readonly { readonly month: Month; readonly number: string }[], year: number) {
  const [first] = rows
  const version = Number(first?.number.split('-').at(-1) ?? 0)
  return {
    year,
    newest: first ? { month: first.month, version } : null,
    months: new Set(rows.map(({ month }) => month)).size,
  }
}
