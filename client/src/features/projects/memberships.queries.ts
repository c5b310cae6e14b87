import {
  listMemberships,
  moveProjectsToCluster,
  moveProjectToCluster,
} from '@pianqu/shared/projects/membership.contract.ts'
import { everything } from '../../api/invalidate.ts'
import { queryOf } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'

/** The clusters that a project was in, and those that it may be moved to. */
export const membershipsQuery = (code: string) => queryOf(listMemberships, { params: { code } })

/** The same of several projects at once. */
export const useMoveProjects = () => useCommand(moveProjectsToCluster, { changes: everything })

/** A move changes sums of months and shares of bonds from its day on. */
export const useMoveProject = (code: string) =>
  useCommand(moveProjectToCluster, { params: { code }, changes: everything })
