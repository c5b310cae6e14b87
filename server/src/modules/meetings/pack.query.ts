import type { Actor } from '@pianqu/shared/access/access.ts'
import type { AgendaRow } from '@pianqu/shared/meetings/meeting.contract.ts'
import type { AgendaSubject } from '@pianqu/shared/meetings/meeting.schema.ts'
import type { Pack, Slide } from '@pianqu/shared/meetings/pack.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { blockers } from '../blockers/blocker.tables.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { agendaReply } from './agenda.query.ts'
import { directives } from './directive.tables.ts'
import { calendarFrom, namedUnits } from './directive-words.query.ts'
import type { StoredMeeting } from './meeting.repository.ts'
import { meetingReply } from './meeting-page.query.ts'
import { figuresOf, sameFigures } from './said-by-snapshot.query.ts'
import { rankFacts, slideChart } from './slide-chart.query.ts'

const lightNames: Readonly<Record<string, string>> = {
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  grey: '未报',
  exempt: '免责',
}

/** What stands below the title: the light, who leads, whose ground it is. */
function metaOf(db: Database, snapshot: string, { rule, subject }: AgendaRow): string {
  const { content } = snapshotOf(db, snapshot)
  if (subject.kind === 'area') {
    const area = content.areas.find(({ code }) => code === subject.code)
    const light = lightNames[area?.figure?.light ?? '']
    return [
      light,
      area && `牵头：${area.leadUnitName}`,
      area && `责任：${area.districts.map(({ name }) => name).join('、')}`,
    ]
      .filter(Boolean)
      .join(' · ')
  }
  if (subject.kind === 'project') {
    const project = content.projects.find(({ code }) => code === subject.code)
    return [lightNames[project?.light ?? ''], project?.areaName, project?.districtName].filter(Boolean).join(' · ')
  }
  return rule
}

const sourceOf = ({ kind, code }: AgendaSubject): Slide['source'] => {
  if (kind === 'area') return { figure: 'area-progress', code }
  if (kind === 'project') return { figure: 'project-progress', code }
  const ofCity = ['bond-share', 'rail-800m', 'investment-rate', 'start-rate'] as const
  const figure = kind === 'indicator' ? ofCity.find((each) => each === code) : undefined
  return figure ? { figure, code: '' } : null
}

/** What the decision begins with: what a blocker asks for. */
function askOf(db: Database, { kind, code }: AgendaSubject): string {
  if (kind !== 'blocker') return ''
  return db.orm.select({ ask: blockers.ask }).from(blockers).where(eq(blockers.blockerId, code)).get()?.ask ?? ''
}

function slideOf(db: Database, number: string, item: AgendaRow): Slide {
  const { content } = snapshotOf(db, number)
  const given =
    item.subject.kind === 'directive'
      ? (db.orm
          .select({ cause: directives.cause })
          .from(directives)
          .where(eq(directives.directiveId, item.subject.code))
          .get()?.cause ?? [])
      : []
  return {
    item,
    meta: metaOf(db, number, item),
    facts:
      item.kind === 'rank-move'
        ? rankFacts(db, number, item.subject)
        : figuresOf(db, number, item.subject)
            .slice(0, 4)
            .map(({ label, display }) => ({ label, value: display })),
    chart: slideChart(db, { number, content }, item),
    source: sourceOf(item.subject),
    ask: askOf(db, item.subject),
    figuresThen: given,
    figuresNow: sameFigures(db, number, given),
  }
}

/** Everything that presenting and following a meeting needs. */
export function packReply(
  db: Database,
  actor: Actor,
  meeting: StoredMeeting,
  { today, now }: { readonly today: Day; readonly now: string },
): Pack {
  const { items, hidden } = agendaReply(db, actor, meeting, now)
  return {
    meeting: meetingReply(db, actor, meeting),
    asOf: snapshotOf(db, meeting.snapshot).content.overview.asOf,
    slides: items.map((item) => slideOf(db, meeting.snapshot, item)),
    places: items.length + hidden,
    units: namedUnits(db).map(({ syllables, ...unit }) => ({ ...unit, syllables: [...syllables] })),
    calendar: calendarFrom(today),
    now,
  }
}
