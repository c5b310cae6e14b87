import type { Database } from '@pianqu/server/db/database.ts'
import type { FrozenPart, StoredPart } from '@pianqu/shared/snapshots/upgrade-step.ts'

/** A part of a golden snapshot as it was stored. */
export interface GoldenPart {
  readonly number: string
  readonly part: FrozenPart
  readonly code: string
  readonly format: number
  readonly stored: StoredPart
}

/** Every part of every snapshot. */
export function goldenParts({ sqlite }: Database): GoldenPart[] {
  const rows = sqlite
    .prepare<[], Omit<GoldenPart, 'stored'> & { readonly content: string }>(
      `SELECT number, 'content' AS part, '' AS code, format, content FROM snapshots
       UNION ALL
       SELECT number, kind, code, format, snapshot_pages.content FROM snapshot_pages JOIN snapshots USING (number)`,
    )
    .all()
  return rows.map(({ content, ...row }) => ({ ...row, stored: JSON.parse(content) as StoredPart }))
}

/** An address, and what it was answered when the snapshot was taken: to somebody who may read everything. */
export interface GoldenAnswer {
  readonly address: string
  readonly was: unknown
}

/** Where the parts of a snapshot are answered, and what was stored of them. */
export function goldenAnswers({ number, part, code, stored }: GoldenPart): GoldenAnswer[] {
  const snapshot = `snapshot=${number}`
  const [first = '', second = ''] = code.split(':')
  switch (part) {
    case 'content':
      return [
        { address: `/api/snapshots/${number}`, was: stored },
        { address: `/api/overview?${snapshot}`, was: stored['overview'] },
        { address: `/api/areas?${snapshot}`, was: { rows: stored['areas'] } },
        { address: `/api/projects?pageSize=200&sort=code&${snapshot}`, was: { rows: stored['projects'] } },
      ]
    case 'area':
      return [{ address: `/api/areas/${code}?${snapshot}`, was: stored }]
    case 'project': {
      // What only the sources of the page tell.
      const { plannedStartSource: _, ...page } = stored
      return [
        { address: `/api/projects/${code}?${snapshot}`, was: page },
        { address: `/api/projects/${code}/light?${snapshot}`, was: stored['light'] },
      ]
    }
    case 'source': {
      const rows = stored['rows'] as readonly { readonly shown: unknown }[]
      const address = `/api/sources/${first}?${second && `code=${second}&`}${snapshot}`
      return [{ address, was: { ...stored, rows: rows.map(({ shown }) => shown) } }]
    }
    // Read by the objective criteria of assessments alone.
    case 'answers':
      return []
    case 'ranking': {
      const was = { ...stored, snapshot: number, isFrozen: true, isPublished: true }
      return [{ address: `/api/rankings?by=${first}&group=${second}&${snapshot}`, was }]
    }
  }
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Paths of what was there then and is not, or is otherwise, now: `rows.0.ytdYuan`. What has come since is no difference. */
export function lostSince(was: unknown, now: unknown, path = ''): string[] {
  if (!isTree(was)) return Object.is(was, now) ? [] : [path]
  if (!isTree(now) || (Array.isArray(was) && was.length !== (now as unknown as unknown[]).length)) return [path]
  return Object.entries(was).flatMap(([key, value]) => lostSince(value, now[key], path ? `${path}.${key}` : key))
}
