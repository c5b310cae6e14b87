import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type {
  moveProjectToCluster as endpoint,
  moveProjectsToCluster as severalEndpoint,
} from '@pianqu/shared/projects/membership.contract.ts'
import { clusterOn } from '@pianqu/shared/projects/membership.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Change } from '../../db/command.ts'
import { clusterNames } from '../clusters/cluster.facts.ts'
import { allMemberships } from './membership.facts.ts'
import { moveProject } from './membership.writes.ts'

interface Request extends BodyOf<typeof endpoint> {
  readonly code: string
}

const faulty = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

/** A move is decided for the plans of this year and the next. */
const lastOfNextYear = (today: Day): Day => `${Number(today.slice(0, 4)) + 1}-12-31`

/** Moves a project to another cluster, or out of any, from a day on, which may be to come. Throws common/not-found or common/malformed. */
export const moveProjectToCluster = (change: Change, request: Request) =>
  moveOne(change, request, allMemberships(change.tx))

/** Moves several to one cluster, all of them or none. Throws as for one. */
export function moveProjectsToCluster(change: Change, { codes, ...move }: BodyOf<typeof severalEndpoint>) {
  const memberships = allMemberships(change.tx)
  const different = [...new Set(codes)]
  for (const code of different) moveOne(change, { ...move, code }, memberships)
  return { moved: different.length, clusterCode: move.clusterCode, from: move.from ?? change.today }
}

function moveOne(
  change: Change,
  { code, clusterCode, reason, documentNumber, ...given }: Request,
  memberships: ReturnType<typeof allMemberships>,
) {
  const { tx, today, audit } = change
  const from = given.from ?? today
  const known = memberships.get(code)
  if (!known) throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的项目` })
  if (clusterCode !== null && !clusterNames(tx).has(clusterCode)) {
    throw faulty('/clusterCode', `没有编码为“${clusterCode}”的集群，请核对编码或先导入集群`)
  }
  if (from > lastOfNextYear(today)) {
    throw faulty('/from', `生效日期 ${from} 太远，最多登记到明年年底（${lastOfNextYear(today)}）`)
  }
  const isSaid = known.every((one) => one.from < from) && clusterOn(known, from) === clusterCode
  if (isSaid)
    throw faulty(
      '/clusterCode',
      `${from}项目“${code}”已经${clusterCode === null ? '不在任何集群' : `在集群“${clusterCode}”`}，没有可调整的`,
    )
  moveProject(change, { projectCode: code, clusterCode, from, reason, documentNumber })
  const before = clusterOn(known, today)
  audit({
    action: 'project.move',
    subject: `project:${code}`,
    detail: { before, clusterCode, from, reason, documentNumber },
  })
  return { code, clusterCode, from }
}
