import { percentText } from '../number/ratio.ts'
import type { StoredPart, UpgradeStep } from './upgrade-step.ts'

/** Rows as they were stored; what is no list has none. */
const rowsOf = (list: unknown): readonly StoredPart[] => (Array.isArray(list) ? (list as readonly StoredPart[]) : [])

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const counted = (row: StoredPart): StoredPart => ({ ...row, counts: { ...(row['counts'] as StoredPart), pending: 0 } })

/** Points were stored with two decimals, so they are printed with two: what they were cut from is not known any more. */
function displayOf(behindPoints: unknown): string | null {
  const points = numberOf(behindPoints)
  return points === null ? null : points.toFixed(2).replace('-', '−')
}

function rateOf({ ytdYuan, planYuan }: StoredPart): string | null {
  const [done, plan] = [numberOf(ytdYuan), numberOf(planYuan)]
  return done === null || !plan ? null : percentText({ numerator: done, denominator: plan })
}

/** A sum over no report was stored as 0; that it was one is known where the rate had nothing to show. */
function amountOf(row: StoredPart): { readonly ytdYuan: unknown; readonly missing: string | null } {
  const isMissing = row['ytdYuan'] === 0 && (row['rateDisplay'] === '—' || row['light'] === 'grey')
  return isMissing ? { ytdYuan: null, missing: '未报' } : { ytdYuan: row['ytdYuan'], missing: null }
}

const areaFigure = (figure: StoredPart): StoredPart => ({
  ...counted(figure),
  ...amountOf(figure),
  unplannedYuan: null,
  pending: 0,
  behindDisplay: displayOf(figure['behindPoints']),
})

const areaRow = (row: StoredPart): StoredPart => ({
  ...row,
  figure: row['figure'] === null ? null : areaFigure(row['figure'] as StoredPart),
})

const projectRow = (row: StoredPart): StoredPart => ({
  ...row,
  missing: row['ytdYuan'] === null ? '未报' : null,
  behindDisplay: displayOf(row['behindPoints']),
  rateDisplay: rateOf(row),
})

/** Done over planned with the schedule that stood so many points away. */
function clusterFigure(row: StoredPart): StoredPart {
  const rateDisplay = rateOf(row) ?? '—'
  const [done, plan, behind] = [row['ytdYuan'], row['planYuan'], row['behindPoints']].map(numberOf)
  const share = row['light'] === 'grey' || typeof done !== 'number' || !plan ? null : done / plan
  return {
    ...counted(row),
    ...amountOf({ ...row, rateDisplay }),
    behindDisplay: displayOf(behind),
    rateDisplay: row['light'] === 'grey' ? '未报' : rateDisplay,
    share,
    scheduleShare: share === null || typeof behind !== 'number' ? null : share + behind / 100,
  }
}

/**
 * To format 2: figures come with their text, sums of nothing are empty, lines that wait for review are counted, and every
 * answer says whether it is 暂计, which what was published is not.
 */
export const beingFilledStep: UpgradeStep = {
  content: (stored) => {
    const overview = stored['overview'] as StoredPart
    return {
      ...stored,
      overview: { ...overview, provisional: false, areas: rowsOf(overview['areas']).map(areaFigure) },
      areas: rowsOf(stored['areas']).map(areaRow),
      projects: rowsOf(stored['projects']).map(projectRow),
    }
  },
  area: (stored) => ({
    ...stored,
    provisional: false,
    area: areaRow(stored['area'] as StoredPart),
    clusters: rowsOf(stored['clusters']).map(clusterFigure),
    projects: rowsOf(stored['projects']).map(projectRow),
  }),
  project: (stored) => ({
    ...stored,
    provisional: false,
    row: projectRow(stored['row'] as StoredPart),
    children: rowsOf(stored['children']).map(projectRow),
  }),
  ranking: (stored) => ({ ...stored, provisional: false }),
}
