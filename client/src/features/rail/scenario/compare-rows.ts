import { amountText, basisWords, partText } from '../basis-text.ts'
import { type Counted, coverageText, differenceText, targetOn } from '../coverage-text.ts'
import type { RailComparison } from '../rail-data.ts'

/** A line of the comparison: what is compared, as planned, and in each scenario. */
export interface CompareRow {
  readonly key: string
  readonly label: string
  readonly today: string
  /** In the order of the scenarios. */
  readonly cells: readonly string[]
}

type Side = RailComparison['today']
type Scenario = RailComparison['scenarios'][number]

const none = '—'

/** Everything that is put side by side, line by line. */
export function compareRows(comparison: RailComparison): CompareRow[] {
  const { today, scenarios, basis } = comparison
  const { share, covered, whole, unit } = basisWords[basis]
  const row = (key: string, label: string, own: string, cellOf: (scenario: Scenario) => string): CompareRow => ({
    key,
    label,
    today: own,
    cells: scenarios.map(cellOf),
  })
  return [
    row('value', `全市${share}`, today.city.display, ({ city }) => city.display),
    row('part', `${covered}/${whole}(${unit})`, partText(today.city, basis), ({ city }) => partText(city, basis)),
    row('points', '比不变动(个百分点)', none, ({ city }) => differenceText(city, today.city) ?? none),
    row('amount', `比不变动(${unit})`, none, ({ city }) => signedAmount(city, today.city, basis)),
    ...verdictRows(comparison, row),
    ...areaRows(comparison, row),
  ]
}

function signedAmount(city: Counted, today: Counted, basis: RailComparison['basis']): string {
  const more = city.covered - today.covered
  const text = amountText(more, basis)
  return more > 0 ? `+${text}` : text
}

type RowOf = (key: string, label: string, own: string, cellOf: (scenario: Scenario) => string) => CompareRow

function crossingText({ cityCrossing: { on, isForecast } }: Side): string {
  return on === null ? '按预计不会达标' : `${on}${isForecast ? '（预计）' : ''}`
}

function verdictRows({ today, targets }: RailComparison, row: RowOf): CompareRow[] {
  if (targets.length === 0) return []
  const names = new Map(today.areas.map(({ code, name }) => [code, name]))
  const list = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code).join('、') || '无'
  return [
    row('crossing', '全市达标日', crossingText(today), crossingText),
    row('lifted', '因此达标的片区', none, ({ lifted }) => list(lifted)),
    row('lost', '因此不达标的片区', none, ({ lost }) => list(lost)),
  ]
}

function areaRows({ on, today, targets }: RailComparison, row: RowOf): CompareRow[] {
  const target = targetOn(targets, on)
  return today.areas
    .filter(({ inScope }) => inScope)
    .map((area) =>
      row(`area ${area.code}`, area.name, coverageText(area, target) ?? none, ({ areas }) => {
        const other = areas.find(({ code }) => code === area.code)
        const figure = other && coverageText(other, target)
        if (!other || !figure) return none
        return other.covered === area.covered && other.whole === area.whole
          ? figure
          : `${figure}（${differenceText(other, area) ?? none}）`
      }),
    )
}
