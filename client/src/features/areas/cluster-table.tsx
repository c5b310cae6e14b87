import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { countsText } from '@pianqu/shared/lights/light-words.ts'
import { yiText } from '@pianqu/shared/money/yuan.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { Card } from '../../ui/card.tsx'
import { BulletLine } from '../../ui/chart/bullet-line.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Num } from '../../ui/num.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
import styles from './areas.module.css'

type Cluster = AreaPage['clusters'][number]

interface ClusterTableProps {
  readonly areaCode: string
  readonly clusters: readonly Cluster[]
  readonly isUpdating: boolean
}

/** The clusters of the area; each leads to its projects. */
export function ClusterTable({ areaCode, clusters, isUpdating }: ClusterTableProps) {
  return (
    <Card title="项目集群" aside={`${clusters.length} 个`} isUpdating={isUpdating}>
      <DataTable
        caption="各集群进度"
        columns={columnsOf(areaCode)}
        rows={clusters}
        rowKey="code"
        empty={<EmptyNotice title="还没有项目集群">请由市级专班导入项目集群表。</EmptyNotice>}
      />
    </Card>
  )
}

interface ProjectsProps {
  readonly area: string
  readonly cluster: Pick<Cluster, 'code' | 'name'>
  readonly children: React.ReactNode
}

/** A figure of the cluster: it opens the projects that it is the sum of. */
function Projects({ area, cluster: { code, name }, children }: ProjectsProps) {
  return (
    <Link {...paths.projects({ area, cluster: code })} className={styles['figure']}>
      {children}
      <span className="visually-hidden">，{name}的项目</span>
    </Link>
  )
}

function columnsOf(area: string): Column<Cluster>[] {
  return [
    {
      key: 'name',
      header: '集群',
      cell: ({ code, name }) => (
        <Words min={96} max={220}>
          <Link {...paths.projects({ area, cluster: code })}>{name}</Link>
        </Words>
      ),
    },
    { key: 'light', header: '灯号', cell: ({ light }) => <Light light={light} /> },
    {
      key: 'rate',
      header: '完成率',
      width: '200px',
      cell: (cluster) => (
        <Projects area={area} cluster={cluster}>
          <ClusterRate cluster={cluster} />
        </Projects>
      ),
    },
    {
      key: 'behind',
      header: '与序时比',
      align: 'end',
      cell: (row) =>
        row.behindDisplay === null ? (
          <Num value={null} missing={row.missing ?? '没有序时可比'} />
        ) : (
          <Projects area={area} cluster={row}>
            {behindText(row.behindDisplay)}
          </Projects>
        ),
    },
    {
      key: 'plan',
      header: '年度计划(亿元)',
      align: 'end',
      cell: (cluster) => (
        <Projects area={area} cluster={cluster}>
          <Num
            value={cluster.planYuan === null ? null : yiText(cluster.planYuan)}
            missing={cluster.missing ?? '没有年度计划'}
          />
        </Projects>
      ),
    },
    {
      key: 'ytd',
      header: '本年完成(亿元)',
      align: 'end',
      cell: (cluster) => (
        <Projects area={area} cluster={cluster}>
          <Num value={cluster.ytdYuan === null ? null : yiText(cluster.ytdYuan)} missing={cluster.missing ?? '未报'} />
        </Projects>
      ),
    },
    {
      key: 'projects',
      header: '项目',
      align: 'end',
      cell: (cluster) => (
        <Projects area={area} cluster={cluster}>
          {cluster.projectCount}
        </Projects>
      ),
    },
    {
      key: 'counts',
      header: '项目灯号',
      cell: (cluster) => (
        <Projects area={area} cluster={cluster}>
          {countsText(cluster.counts)}
        </Projects>
      ),
    },
    { key: 'lead', header: '牵头单位', cell: ({ leadUnitName }) => leadUnitName },
  ]
}

function ClusterRate({ cluster }: { readonly cluster: Cluster }) {
  const { share, scheduleShare, rateDisplay, missing } = cluster
  return (
    <BulletLine isWide share={share} tick={scheduleShare}>
      <Num value={share === null ? null : rateDisplay} missing={missing ?? '没有年度计划'} />
    </BulletLine>
  )
}
