import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import type { IndicatorCard } from '@pianqu/shared/indicators/indicator.contract.ts'
import type { PublishedYuan } from '@pianqu/shared/snapshots/published.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { and, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { readFrozen } from './read-frozen.ts'
import { snapshots } from './snapshot.tables.ts'

/** What was told of a month when it was first published, as far as it is set beside what stands now. */
export interface PublishedFigures {
  readonly snapshot: string
  readonly areas: ReadonlyMap<string, AreaFigure>
  readonly indicators: ReadonlyMap<string, IndicatorCard>
  readonly ytdOfProject: ReadonlyMap<string, ProjectRow['ytdYuan']>
}

const firstOf = statement((orm) =>
  orm
    .select({ number: snapshots.number })
    .from(snapshots)
    .where(and(eq(snapshots.month, sql.placeholder('month')), eq(snapshots.position, 1)))
    .prepare(),
)

const contentOf = statement((orm) =>
  orm
    .select({ content: snapshots.content, format: snapshots.format })
    .from(snapshots)
    .where(eq(snapshots.number, sql.placeholder('number')))
    .prepare(),
)

function readFigures(db: Database, number: string): PublishedFigures | undefined {
  const stored = contentOf(db).get({ number })
  if (!stored) return undefined
  const content = readFrozen('content', stored)
  return {
    snapshot: number,
    areas: new Map(content.overview.areas.map((area) => [area.code, area])),
    indicators: new Map(content.overview.indicators.map((card) => [card.code, card])),
    ytdOfProject: new Map(content.projects.map(({ code, ytdYuan }) => [code, ytdYuan])),
  }
}

// A snapshot never changes, and this is a small part of one: it stays once read.
const known = new WeakMap<Database, Map<string, PublishedFigures>>()

/** The figures a month was first published with; undefined where it never was. */
export function firstPublished(db: Database, month: Month): PublishedFigures | undefined {
  const number = firstOf(db).get({ month })?.number
  if (!number) return undefined
  const figures = known.get(db) ?? new Map<string, PublishedFigures>()
  known.set(db, figures)
  const found = figures.get(number) ?? readFigures(db, number)
  if (found) figures.set(number, found)
  return found
}

/** A project's year to date as first published, where another one stands now. */
export function publishedYtd(
  first: PublishedFigures | undefined,
  { code, ytdYuan }: Pick<ProjectRow, 'code' | 'ytdYuan'>,
): { published?: PublishedYuan } {
  const was = first?.ytdOfProject.get(code)
  if (!first || was === undefined || was === ytdYuan) return {}
  return { published: { snapshot: first.snapshot, ytdYuan: was } }
}
