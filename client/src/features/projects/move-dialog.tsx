import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { type listMemberships, moveProjectToCluster } from '@pianqu/shared/projects/membership.contract.ts'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { useSession } from '../../session/actor.tsx'
import { DayEntry, TextEntry } from '../../ui/form/entries.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { useMoveProject } from './memberships.queries.ts'

interface MoveDialogProps {
  readonly code: string
  readonly clusters: ReplyOf<typeof listMemberships>['clusters']
  readonly onClose: () => void
}

const outside = '-'
const outsideName = '不在集群（片区外项目）'

/** Moves the project to another cluster, or out of any, from a day on. */
export function MoveDialog({ code, clusters, onClose }: MoveDialogProps) {
  const { today } = useSession()
  const [cluster, setCluster] = useState<string | null>(null)
  const chosen = clusters.find((one) => one.code === cluster)?.name ?? outsideName
  return (
    <FormDialog
      title="调整集群"
      description="从生效日期起计入新的集群；之前各日的数（债券发行日的占比、各月汇总）仍按原来的集群，只有重述按今天的集群。生效日期可以是将来的日子，到那天自动生效（各月的数按月末所在的集群）；这一天之后已登记的其他调整随之作废。"
      endpoint={moveProjectToCluster}
      command={useMoveProject(code)}
      first={{ from: today }}
      body={cluster === null ? {} : { clusterCode: cluster === outside ? null : cluster }}
      missing={cluster === null && { name: 'clusterCode', message: '请选择调整到哪个集群' }}
      verb="调整"
      done={({ from }) => ['已调整集群', `${from}起：${chosen}。`]}
      onClose={onClose}
    >
      <Picker
        label="调整到"
        name="clusterCode"
        value={cluster}
        placeholder="选择集群"
        options={[
          { value: outside, label: outsideName },
          ...clusters.map(({ code: own, name, areaName }) => ({ value: own, label: name, note: areaName })),
        ]}
        onChange={setCluster}
      />
      <DayEntry label="生效日期" name="from" />
      <TextEntry label="调整原因" name="reason" hint="如：片区范围调整，项目划出" />
      <TextEntry label="文号（可不填）" name="documentNumber" />
    </FormDialog>
  )
}
