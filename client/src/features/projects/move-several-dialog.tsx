import { moveProjectsToCluster } from '@pianqu/shared/projects/membership.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { useSession } from '../../session/actor.tsx'
import { ClusterFields, clusterBody, clusterMissing, clusterName, moveMeaning } from './cluster-fields.tsx'
import { membershipsQuery, useMoveProjects } from './memberships.queries.ts'

interface MoveSeveralDialogProps {
  /** At least one. */
  readonly codes: readonly string[]
  readonly onClose: () => void
  readonly onMoved: () => void
}

/** Moves the projects that were ticked to one cluster, or out of any, from a day on. */
export function MoveSeveralDialog({ codes, onClose, onMoved }: MoveSeveralDialogProps) {
  const { today } = useSession()
  const [cluster, setCluster] = useState<string | null>(null)
  const clusters = useQuery(membershipsQuery(codes[0] ?? '')).data?.clusters ?? []
  return (
    <FormDialog
      title={`调整 ${codes.length} 个项目的集群`}
      description={`${moveMeaning}有一个项目不能调整时，全部不调整。`}
      endpoint={moveProjectsToCluster}
      command={useMoveProjects()}
      first={{ from: today }}
      body={{ codes: [...codes], ...clusterBody(cluster) }}
      missing={clusterMissing(cluster)}
      verb={`调整 ${codes.length} 个`}
      done={({ moved, from }) => [`已调整 ${moved} 个项目的集群`, `${from}起：${clusterName(clusters, cluster)}。`]}
      onDone={onMoved}
      onClose={onClose}
    >
      <ClusterFields clusters={clusters} cluster={cluster} onCluster={setCluster} />
    </FormDialog>
  )
}
