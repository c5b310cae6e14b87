import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { listMemberships } from '@pianqu/shared/projects/membership.contract.ts'
import { DayEntry, TextEntry } from '../../ui/form/entries.tsx'
import { Picker } from '../../ui/form/picker.tsx'

export type Clusters = ReplyOf<typeof listMemberships>['clusters']

const outside = '-'
const outsideName = '不在集群（片区外项目）'

/** What a move to a cluster sends; nothing before one was chosen. */
export const clusterBody = (cluster: string | null) =>
  cluster === null ? {} : { clusterCode: cluster === outside ? null : cluster }

export const clusterName = (clusters: Clusters, cluster: string | null): string =>
  clusters.find((one) => one.code === cluster)?.name ?? outsideName

export const clusterMissing = (cluster: string | null) =>
  cluster === null && { name: 'clusterCode', message: '请选择调整到哪个集群' }

/** What a move means. */
export const moveMeaning =
  '从生效日期起计入新的集群；之前各日的数（债券发行日的占比、各月汇总）仍按原来的集群，只有重述按今天的集群。生效日期可以是将来的日子，到那天自动生效（各月的数按月末所在的集群）；这一天之后已登记的其他调整随之作废。'

interface ClusterFieldsProps {
  readonly clusters: Clusters
  readonly cluster: string | null
  readonly onCluster: (cluster: string | null) => void
}

/** Where to, from when, and why. */
export function ClusterFields({ clusters, cluster, onCluster }: ClusterFieldsProps) {
  return (
    <>
      <Picker
        label="调整到"
        name="clusterCode"
        value={cluster}
        placeholder="选择集群"
        options={[
          { value: outside, label: outsideName },
          ...clusters.map(({ code: own, name, areaName }) => ({ value: own, label: name, note: areaName })),
        ]}
        onChange={onCluster}
      />
      <DayEntry label="生效日期" name="from" />
      <TextEntry label="调整原因" name="reason" hint="如：片区范围调整，项目划出" />
      <TextEntry label="文号（可不填）" name="documentNumber" />
    </>
  )
}
