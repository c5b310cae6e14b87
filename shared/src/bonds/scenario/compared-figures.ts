import { changeOfShare } from '../../number/share-words.ts'
import { wanCell } from '../../workbook/cell-value.ts'
import type { CellValue } from '../../workbook/table.ts'
import { type BondBasis, bondBasisNames, bondBasisParts } from '../bond.schema.ts'
import { outlookStateNames } from '../outlook.ts'
import type { ScenarioSide } from '../year.contract.ts'
import { yearEnd } from '../year-curve.ts'

type Side = Pick<ScenarioSide, 'share' | 'curve'>

/** Name, today, scenario, and how much more or less. */
type Compared = (today: Side, scenario: Side) => readonly CellValue[]

const none = '—'

const words =
  (label: string, of: (side: Side) => string): Compared =>
  (today, scenario) => [label, of(today), of(scenario), null]

/** In 万元 as numbers; where there is no amount, a word why. */
const amount =
  (
    label: string,
    of: (side: Side) => number | null | undefined,
    blank: (side: Side) => string = () => none,
  ): Compared =>
  (today, scenario) => {
    const [before, after] = [of(today) ?? null, of(scenario) ?? null]
    const more = before === null || after === null ? null : wanCell(after - before)
    return [`${label}(万元)`, wanCell(before) ?? blank(today), wanCell(after) ?? blank(scenario), more]
  }

interface Parts {
  readonly numeratorYuan: number | null
  readonly denominatorYuan: number | null
  readonly display: string
}

const ratioOf = ({ numeratorYuan, denominatorYuan }: Parts) =>
  numeratorYuan === null || !denominatorYuan ? null : { numerator: numeratorYuan, denominator: denominatorYuan }

const percent =
  (label: string, of: (side: Side) => Parts | undefined): Compared =>
  (today, scenario) => {
    const [before, after] = [of(today), of(scenario)]
    const [from, to] = [before && ratioOf(before), after && ratioOf(after)]
    return [label, before?.display ?? none, after?.display ?? none, from && to ? changeOfShare(from, to) : null]
  }

const verdict = ({ share: { met, missing } }: Side): string => {
  if (met === null) return missing ?? none
  return met ? '达标' : '未达标'
}

const noAddition = ({ share }: Side): string => (share.gapShiftYuan === null ? none : '单靠新增无法补足')

/** What speaks of issuance alone stands with `issued-new` alone. */
const ofIssuance: readonly Compared[] = [
  amount('全年计划总额', ({ share }) => share.plannedTotalYuan),
  amount('还需投向片区', ({ share: { neededYuan } }) => neededYuan && Math.max(0, neededYuan)),
  amount('待发行', ({ share }) => share.remainingYuan),
  words('状态', ({ share: { state } }) => (state ? outlookStateNames[state] : none)),
  words('最迟批次', ({ share }) => share.lastBatchCode ?? none),
]

/** Money spent is planned by nobody. */
const ofYearEnd: readonly Compared[] = [
  amount('按计划发行完毕：投向片区', (side) => yearEnd(side)?.numeratorYuan),
  amount('按计划发行完毕：全市', (side) => yearEnd(side)?.denominatorYuan),
  percent('按计划发行完毕：占比', yearEnd),
]

/** A scenario's year beside today's, figure by figure: amounts in 万元, both gaps, state and the last batch. */
export function comparedFigures(
  basis: BondBasis,
  targetText: string,
  today: Side,
  scenario: Side,
): readonly (readonly CellValue[])[] {
  const { numerator, denominator } = bondBasisParts[basis]
  const figures: readonly Compared[] = [
    words('口径', () => bondBasisNames[basis]),
    words('目标', () => targetText),
    amount(numerator, ({ share }) => share.numeratorYuan),
    amount(denominator, ({ share }) => share.denominatorYuan),
    percent('占比', ({ share }) => share),
    words('是否达标', verdict),
    amount('调剂缺口', ({ share }) => share.gapShiftYuan),
    amount('新增缺口', ({ share }) => share.gapAddYuan, noAddition),
    ...(basis === 'spent' ? [] : ofYearEnd),
    ...(basis === 'issued-new' ? ofIssuance : []),
  ]
  return figures.map((figure) => figure(today, scenario))
}
