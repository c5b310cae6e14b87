import { type Ask, type Comparison, codesOf, fieldOf, pointStep, rowOf, rowsOf } from './compare.ts'
import type { Opinion } from './opinion.ts'
import type { Starts, Sum, Sums } from './opinion-sums.ts'

/** What is compared, with whom and of which month. */
export interface Asking {
  readonly found: Comparison
  readonly ask: Ask
  readonly opinion: Opinion
  readonly sums: Sums
  readonly month: string
}

function compareSum({ found }: Asking, at: string, sum: Sum, said: unknown): void {
  for (const [light, count] of Object.entries(sum.counts)) {
    found.exactly(at, `counts.${light}`, count, fieldOf(fieldOf(said, 'counts'), light))
  }
  found.yuan(at, 'planYuan', sum.planYuan, fieldOf(said, 'planYuan'))
  found.yuan(at, 'ytdYuan', sum.ytdYuan, fieldOf(said, 'ytdYuan'))
  found.near(at, 'behindPoints', sum.behind, fieldOf(said, 'behindPoints'), pointStep)
  found.exactly(at, 'light', sum.light, fieldOf(said, 'light'))
}

/** The strips of an area's page: its light and its money in each month so far. */
function compareStrips(asking: Asking, code: string, page: unknown): void {
  const { found, opinion, sums, month } = asking
  // Of a month before all data, or in which the area was not in the list, nobody says anything here.
  const isAsked = (past: string): boolean =>
    opinion.city.lines.some((line) => line.month <= past) && sums.listed(past).some((area) => area.code === code)
  for (const said of [...rowsOf(page, 'lights'), ...rowsOf(page, 'series')]) {
    const past = String(said['month'])
    if (!isAsked(past)) continue
    const sum = sums.area(code, past)
    const at = `${month} area ${code}, strip of ${past}`
    if ('light' in said) found.exactly(at, 'light', sum.light, said['light'])
    // A line of money has a gap where nobody reported.
    if ('light' in said || sum.light === 'grey') continue
    found.yuan(at, 'ytdYuan', sum.ytdYuan, said['ytdYuan'])
    found.near(at, 'expectedYuan', sum.expected, said['expectedYuan'], 1)
  }
}

async function compareArea(asking: Asking, code: string, row: unknown): Promise<void> {
  const { found, ask, opinion, sums, month } = asking
  const sum = sums.area(code, month)
  const at = `${month} area ${code}`
  compareSum(asking, at, sum, row)
  found.near(at, 'expectedYuan', sum.expected, fieldOf(row, 'expectedYuan'), 1)
  found.exactly(at, 'accepted', sum.accepted, fieldOf(row, 'accepted'))
  found.exactly(at, 'owed', sum.owed, fieldOf(row, 'owed'))

  const page = await ask(`/api/areas/${code}?month=${month}`)
  const onPage = `${at} (page)`
  compareSum(asking, onPage, sum, fieldOf(fieldOf(page, 'area'), 'figure'))
  const rate = rowOf(rowsOf(page, 'indicators'), 'investment-rate')
  found.yuan(onPage, 'investment-rate.numerator', sum.ytdYuan, fieldOf(rate, 'numerator'))
  found.yuan(onPage, 'investment-rate.denominator', sum.planYuan, fieldOf(rate, 'denominator'))
  compareStrips(asking, code, page)
  for (const cluster of opinion.city.clusters.filter(({ area }) => area === code)) {
    const own = sums.cluster(cluster.code, month)
    const where = `${month} cluster ${cluster.code}`
    compareSum(asking, where, own, rowOf(rowsOf(page, 'clusters'), cluster.code))
  }
}

const groups = ['all', 'districts'] as const

/** The parts of the ranking are made of the same sums, of areas and of districts. */
async function compareRanking(asking: Asking, group: (typeof groups)[number]): Promise<void> {
  const { found, ask, sums, month } = asking
  const isOfAreas = group === 'all'
  for (const row of rowsOf(await ask(`/api/rankings?month=${month}&group=${group}`))) {
    const code = String(row['code'])
    const investment = rowOf(rowsOf(row, 'parts'), 'investment')
    if (typeof fieldOf(investment, 'score') !== 'number') continue
    const sum = isOfAreas ? sums.area(code, month) : sums.district(code, month)
    const at = `${month} ranking of ${group}: ${code}`
    found.yuan(at, 'investment.numerator', sum.ytdYuan, fieldOf(investment, 'numerator'))
    found.near(at, 'investment.denominator', sum.expected, fieldOf(investment, 'denominator'), 1)
    const starts = sums.startsOf(isOfAreas ? { area: code } : { district: code }, month)
    const isNone = starts.due === 0
    compareStarts(found, at, isNone ? { started: null, due: null } : starts, rowOf(rowsOf(row, 'parts'), 'starts'))
  }
}

interface OrNull {
  readonly started: number | null
  readonly due: number | null
}

function compareStarts(found: Comparison, at: string, { started, due }: Starts | OrNull, said: unknown): void {
  found.exactly(at, 'starts.numerator', started, fieldOf(said, 'numerator'))
  found.exactly(at, 'starts.denominator', due, fieldOf(said, 'denominator'))
}

/** Completeness, areas, their clusters and the two rates of a month. */
export async function compareSums(asking: Asking): Promise<void> {
  const { found, ask, sums, month } = asking
  const overview = await ask(`/api/overview?month=${month}`)
  const everything = sums.everything(month)
  const city = `${month} city`
  const completeness = fieldOf(overview, 'completeness')
  found.exactly(city, 'completeness.accepted', everything.accepted, fieldOf(completeness, 'accepted'))
  found.exactly(city, 'completeness.owed', everything.owed, fieldOf(completeness, 'owed'))
  const listed = sums.listed(month)
  found.exactly(city, 'areas', codesOf(listed), codesOf(rowsOf(overview, 'areas')))
  for (const { code } of listed) await compareArea(asking, code, rowOf(rowsOf(overview, 'areas'), code))
  for (const group of groups) await compareRanking(asking, group)

  const key = sums.keyAreas(month)
  const at = `${month} city`
  const indicators = rowsOf(overview, 'indicators')
  const rate = rowOf(indicators, 'investment-rate')
  found.yuan(at, 'investment-rate.numerator', key.ytdYuan, fieldOf(rate, 'numerator'))
  found.yuan(at, 'investment-rate.denominator', key.planYuan, fieldOf(rate, 'denominator'))
  compareStarts(found, at, sums.starts(month), rowOf(indicators, 'start-rate'))
}

/** What was published, whatever was corrected or filled in since. */
export async function compareSnapshot(asking: Asking, number: string): Promise<void> {
  const { ask, sums, month } = asking
  const areas = rowsOf(await ask(`/api/overview?snapshot=${number}`), 'areas')
  for (const { code } of sums.listed(month)) {
    const sum = sums.area(code, month)
    compareSum(asking, `snapshot ${number} area ${code}`, sum, rowOf(areas, code))
  }
}
