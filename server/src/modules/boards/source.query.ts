import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FrozenSource, Standing } from '@pianqu/shared/publishing/frozen.schema.ts'
import { monthOfSnapshot } from '@pianqu/shared/snapshots/snapshot-number.ts'
import { isOfProject, type SummedFigure } from '@pianqu/shared/sources/project-figures.ts'
import type { FigureSource } from '@pianqu/shared/sources/source.contract.ts'
import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { demandPlaces, demandSums, mayOpenOwn, mayOpenRow, mayOpenUnreported } from '../figures/figure-scope.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { frozenPage, sourceCode } from '../snapshots/frozen-page.facts.ts'
import { areaBondSource, bondGapSource, bondNeededSource, bondShareSource } from './bond-source.query.ts'
import { correctedWords } from './corrected-words.query.ts'
import { investmentSource, progressSource, startSource } from './investment-source.query.ts'
import { type PlacePart, partSource } from './part-source.query.ts'
import { areaPlace, districtPlace, type Place } from './place.query.ts'
import { projectPageOf, publishedProject } from './project-page.query.ts'
import { projectSource } from './project-source.ts'
import { areaRailSource, railSource } from './rail-source.query.ts'
import type { Answer } from './source-answer.ts'

interface Question<Figure extends SourceFigure = SourceFigure> {
  readonly figure: Figure
  /** Empty for the figures of the city. */
  readonly code: string
  readonly month: Month
  readonly today: Day
}

const shownRows = 200

/** Which rows are told: those of a screen from the first on that it has not shown, or all. */
export type Rows = { readonly from: number } | 'all'

const cut = <Shown>(rows: readonly Shown[], told: Rows): readonly Shown[] =>
  told === 'all' ? rows : rows.slice(told.from, told.from + shownRows)

function summedAnswer(db: Database, { figure, code, month, today }: Question<SummedFigure>): Answer | null {
  const ofArea = (answer: () => Answer) => () => (areaNames(db).has(code) ? answer() : null)
  const at = (place: typeof areaPlace, answer: (found: Place) => Answer) => () => {
    const found = place(db, code, month)
    return found && answer(found)
  }
  const progress = (found: Place) => progressSource(db, found, month)
  const part = (which: PlacePart) => (found: Place) => partSource(db, which, found, month)
  const answers: Record<SummedFigure, () => Answer | null> = {
    'bond-share': () => bondShareSource(db, month),
    'bond-gap': () => bondGapSource(db, month),
    'bond-needed': () => bondNeededSource(db, month, today),
    'rail-800m': () => railSource(db, month),
    'investment-rate': () => investmentSource(db, month),
    'start-rate': () => startSource(db, month),
    'area-progress': at(areaPlace, progress),
    'area-starts': at(areaPlace, part('starts')),
    'area-blockers': at(areaPlace, part('blockers')),
    'area-bond-use': at(areaPlace, part('bond-use')),
    'district-progress': at(districtPlace, progress),
    'district-starts': at(districtPlace, part('starts')),
    'district-blockers': at(districtPlace, part('blockers')),
    'district-bond-use': at(districtPlace, part('bond-use')),
    'area-bonds': ofArea(() => areaBondSource(db, code, month)),
    'area-rail': ofArea(() => areaRailSource(db, code, month)),
  }
  return answers[figure]()
}

/** Where a project stands in a month; nobody but the city's own people may open one that is gone. */
function standingIn(db: Database, month: Month): (code: string) => Standing {
  const { byCode } = monthFigures(db, month)
  return (code) => {
    const found = byCode.get(code)
    return { districtCode: found?.project.districtCode ?? '', areaCode: found?.areaCode ?? null }
  }
}

interface Row<Shown> {
  readonly about: Standing | null
  readonly shown: Shown
}

/** Of what units report, whose lines are not everybody's before their month is published; bonds and stations are no draft. */
const reported: ReadonlySet<SummedFigure> = new Set([
  'investment-rate',
  'start-rate',
  'area-progress',
  'area-starts',
  'district-progress',
  'district-starts',
])

/** Of blockers, which are their own district's and the task force's, whatever the month. */
const ofBlockers: ReadonlySet<SummedFigure> = new Set(['area-blockers', 'district-blockers'])

/** Of units, whose sums and places nobody else reads before the month is published. */
const ofUnits: ReadonlySet<SummedFigure> = new Set([
  'district-progress',
  'district-starts',
  'district-blockers',
  'district-bond-use',
])

type Told = Pick<Question<SummedFigure>, 'figure' | 'month'> & { readonly told: Rows }

function openedBy(db: Database, actor: Actor, { figure, month }: Omit<Told, 'told'>) {
  if (ofBlockers.has(figure)) return mayOpenOwn(db, actor)
  return reported.has(figure) ? mayOpenRow(db, actor, month) : mayOpenUnreported(db, actor)
}

/** Rows about projects that this reader may not open are counted, not shown. */
function openRows<Shown>(db: Database, actor: Actor, { figure, month, told }: Told, rows: readonly Row<Shown>[]) {
  const mayOpen = openedBy(db, actor, { figure, month })
  const open = rows.filter(({ about }) => about === null || mayOpen(about))
  return {
    rows: cut(open, told).map(({ shown }) => shown),
    total: open.length,
    hidden: rows.length - open.length,
  }
}

/** All rows are of the project itself, which the reader may open. */
const ownRows = ({ rows, readings = [] }: Answer, told: Rows) => ({
  readings: [...readings],
  rows: cut(rows, told).map((part) => part.read()),
  total: rows.length,
  hidden: 0,
})

const notFound = () => new ProblemError('common/not-found', { detail: '没有这个数字的来源，请核对编码和月份' })

/** What a figure is made of. Throws common/not-found for a code that is missing or closed to this reader, and period/not-published. */
export function sourceOf(db: Database, actor: Actor, asked: Question, told: Rows): FigureSource {
  const { figure, code, month, today } = asked
  const provisional = monthFigures(db, month).isProvisional
  if (isOfProject(figure)) {
    const answer = projectSource(figure, projectPageOf(db, actor, code, month), correctedWords(db, code, month))
    return { ...answer, figure, month, provisional, snapshot: null, ...ownRows(answer, told) }
  }
  if (ofUnits.has(figure)) demandPlaces(db, actor, { month, ofAreas: false })
  else if (reported.has(figure) || ofBlockers.has(figure)) demandSums(db, actor, month)
  const answer = summedAnswer(db, { figure, code, month, today })
  if (!answer) throw notFound()
  const standing = standingIn(db, month)
  const { rows, ...counts } = openRows(
    db,
    actor,
    { figure, month, told },
    answer.rows.map((part) => ({
      about: part.projectCode === null ? null : standing(part.projectCode),
      shown: part,
    })),
  )
  return {
    ...answer,
    readings: [...(answer.readings ?? [])],
    figure,
    month,
    provisional,
    snapshot: null,
    ...counts,
    rows: rows.map((part) => part.read()),
  }
}

/** What a figure of the city or an area is made of, with every row; null for a code that is missing. */
export function wholeSource(db: Database, question: Question<SummedFigure>): FrozenSource | null {
  const answer = summedAnswer(db, question)
  if (!answer) return null
  const standing = standingIn(db, question.month)
  const rows = answer.rows.map((part) => ({
    about: part.projectCode === null ? null : standing(part.projectCode),
    shown: part.read(),
  }))
  return { ...answer, readings: [...(answer.readings ?? [])], rows }
}

interface Published extends Omit<Question, 'month' | 'today'> {
  readonly snapshot: string
}

/** What a figure was made of when it was published. */
export function publishedSource(db: Database, actor: Actor, asked: Published, told: Rows): FigureSource {
  const { figure, code, snapshot } = asked
  if (isOfProject(figure)) {
    const page = publishedProject(db, actor, code, snapshot)
    const answer = projectSource(figure, page)
    return { ...answer, figure, month: page.month, provisional: false, snapshot, ...ownRows(answer, told) }
  }
  const frozen = frozenPage(db, snapshot, 'source', sourceCode(figure, code))
  const month = monthOfSnapshot(snapshot)
  if (!frozen || !month) throw notFound()
  return {
    ...frozen,
    figure,
    month,
    provisional: false,
    snapshot,
    ...openRows(db, actor, { figure, month, told }, frozen.rows),
  }
}
