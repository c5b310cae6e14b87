import { type Light, lightNames } from '../lights/light.ts'
import { moneyLine } from '../money/yuan.ts'
import { type Month, monthText } from '../time/month.ts'

/** 沉默预警: what reports say by saying nothing (domain §5, §6). */
export const silenceNames = {
  text: '形象进度文字未变',
  'money-alone': '有投资无进度',
  'progress-alone': '有进度无投资',
  light: '灯号久未变化',
  'red-without-problem': '红灯而自报无堵点',
} as const
export type SilenceKind = keyof typeof silenceNames

/** A project in one month, as it was reported and judged. */
export interface ReportedMonth {
  readonly month: Month
  readonly investedYuan: number
  readonly progressBasisPoints: number | null
  readonly imageProgress: string | null
  readonly problem: string | null
  readonly light: Light | null
}

export interface Silence {
  readonly kind: SilenceKind
  /** The first month of those that the sentence speaks of. */
  readonly since: Month
  readonly sentence: string
}

/** How many months in a row say something; lights are looked at for half a year (domain §5). */
const watched = { text: 3, money: 3, light: 6, red: 2 } as const

const plain = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, '')

const investedIn = (months: readonly ReportedMonth[]): number =>
  months.reduce((sum, { investedYuan }) => sum + investedYuan, 0)

const percent = (basisPoints: number): string => `${basisPoints / 100}%`

/** All is done, so that nothing has to move any more. */
const isDone = ({ progressBasisPoints }: ReportedMonth): boolean => (progressBasisPoints ?? 0) >= 10_000

type Look = (months: readonly ReportedMonth[]) => Silence | null

const last =
  (
    count: number,
    look: (months: readonly ReportedMonth[], first: ReportedMonth, last: ReportedMonth) => Silence | null,
  ): Look =>
  (months) => {
    const shown = months.slice(-count)
    const [first, end] = [shown[0], shown.at(-1)]
    return shown.length === count && first && end ? look(shown, first, end) : null
  }

const looks: readonly Look[] = [
  last(watched.text, (months, first, end) => {
    const said = plain(first.imageProgress)
    if (said === '' || isDone(end) || months.some(({ imageProgress }) => plain(imageProgress) !== said)) return null
    const sentence = `形象进度连续${months.length}个月都是「${first.imageProgress?.trim()}」`
    return { kind: 'text', since: first.month, sentence }
  }),
  last(watched.money, (months, first, end) => {
    const [from, to, invested] = [first.progressBasisPoints, end.progressBasisPoints, investedIn(months.slice(1))]
    if (from === null || to === null || from !== to || isDone(end) || invested <= 0) return null
    const sentence = `${monthText(first.month)}以来投资${moneyLine(invested)}，形象进度一直是${percent(to)}`
    return { kind: 'money-alone', since: first.month, sentence }
  }),
  last(watched.money, (months, first, end) => {
    const [from, to] = [first.progressBasisPoints, end.progressBasisPoints]
    if (from === null || to === null || to <= from || investedIn(months.slice(1)) > 0) return null
    const sentence = `${monthText(first.month)}以来形象进度由${percent(from)}到${percent(to)}，没有投资`
    return { kind: 'progress-alone', since: first.month, sentence }
  }),
  last(watched.light, (months, first) => {
    const { light } = first
    if (light === null || months.some((each) => each.light !== light) || investedIn(months) <= 0) return null
    const sentence = `${months.length}个月都是${lightNames[light]}，其间投资${moneyLine(investedIn(months))}`
    return { kind: 'light', since: first.month, sentence }
  }),
  last(watched.red, (months, first) => {
    if (months.some(({ light, problem }) => light !== 'red' || plain(problem) !== '')) return null
    return {
      kind: 'red-without-problem',
      since: first.month,
      sentence: `连续${months.length}个月亮红灯，月报没有填堵点`,
    }
  }),
]

/** What is to be asked of a project, by its months in order without a gap, the newest last. A light that is green may stay. */
export const silencesOf = (months: readonly ReportedMonth[]): Silence[] =>
  looks.flatMap((look) => look(months) ?? []).filter(({ kind }) => kind !== 'light' || months.at(-1)?.light !== 'green')
