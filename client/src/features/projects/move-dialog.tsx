import { moveProjectToCluster } from '@pianqu/shared/projects/membership.contract.ts'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { useSession } from '../../session/actor.tsx'
import {
  ClusterFields,
  type Clusters,
  clusterBody,
  clusterMissing,
  clusterName,
  moveMeaning,
} from './cluster-fields.tsx'
import { useMoveProject } from './memberships.queries.ts'

interface MoveDialogProps {
  readonly code: string
  readonly clusters: Clusters
  readonly onClose: () => void
}

/** Moves the project to another cluster, or out of any, from a day on. */
export function MoveDialog({ code, clusters, onClose }: MoveDialogProps) {
  const { today } = useSession()
  const [cluster, setCluster] = useState<string | null>(null)
  return (
    <FormDialog
      title="调整集群"
      description={moveMeaning}
      endpoint={moveProjectToCluster}
      command={useMoveProject(code)}
      first={{ from: today }}
      body={clusterBody(cluster)}
      missing={clusterMissing(cluster)}
      verb="调整"
      done={({ from }) => ['已调整集群', `${from}起：${clusterName(clusters, cluster)}。`]}
      onClose={onClose}
    >
      <ClusterFields clusters={clusters} cluster={cluster} onCluster={setCluster} />
    </FormDialog>
  )
}
