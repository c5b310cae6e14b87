import { exactWan } from '@pianqu/shared/money/yuan.ts'
import type { GrantList, GrantRow } from '@pianqu/shared/policy/follow-up.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { ClauseLink } from '../clause-link.tsx'
import { grantsQuery } from './follow-up.queries.ts'

type MatrixRow = GrantList['matrix'][number]

/** Nothing is said of money where none was paid. */
const wanOf = (yuan: number | null): string => (yuan === null ? '' : `，${exactWan(yuan)}万元`)

/** Measures that anybody got anything by; the others are named below. */
function matrixColumns({ measures, matrix }: GrantList): Column<MatrixRow>[] {
  const used = new Set(matrix.flatMap(({ cells }) => cells.map(({ measure }) => measure)))
  return [
    {
      key: 'area',
      header: '片区',
      cell: ({ areaCode, areaName }) => <Link {...paths.area(areaCode)}>{areaName}</Link>,
    },
    ...measures
      .filter(({ id }) => used.has(id))
      .map(
        ({ id, title }): Column<MatrixRow> => ({
          key: id,
          // The document is told by the order; a header in full would push the last measures out of sight.
          header: title.split('：').at(-1) ?? title,
          cell: ({ cells }) => {
            const cell = cells.find(({ measure }) => measure === id)
            return cell ? `${cell.count}项${wanOf(cell.paidYuan)}` : '—'
          },
        }),
      ),
  ]
}

const errorColumns: readonly Column<GrantList['errors'][number]>[] = [
  { key: 'name', header: '规则', cell: ({ name }) => name },
  { key: 'count', header: '笔数', align: 'end', cell: ({ count }) => count },
  { key: 'estimate', header: '测算（万元）', align: 'end', cell: ({ estimateYuan }) => exactWan(estimateYuan) },
  { key: 'paid', header: '实付（万元）', align: 'end', cell: ({ paidYuan }) => exactWan(paidYuan) },
  { key: 'error', header: '测算减实付（万元）', align: 'end', cell: ({ errorYuan }) => exactWan(errorYuan) },
  {
    key: 'largest',
    header: '单笔最大差（万元）',
    align: 'end',
    cell: ({ largestErrorYuan }) => exactWan(largestErrorYuan),
  },
]

export const grantColumns: readonly Column<GrantRow>[] = [
  {
    key: 'recipient',
    header: '受益主体',
    cell: ({ recipient, areaName }) => (
      <Words min={140} below={areaName ?? '全市'}>
        {recipient}
      </Words>
    ),
  },
  {
    key: 'what',
    header: '内容',
    cell: ({ what, revokedBecause }) => (
      <Words min={160} max={280} below={revokedBecause && `已撤销：${revokedBecause}`}>
        {what}
      </Words>
    ),
  },
  {
    key: 'clause',
    header: '条款',
    cell: ({ clause, address }) => <ClauseLink clause={clause} address={address} />,
  },
  { key: 'on', header: '日期', cell: ({ givenOn }) => givenOn },
  { key: 'document', header: '文号', cell: ({ documentNumber }) => documentNumber },
  {
    key: 'estimate',
    header: '测算（万元）',
    align: 'end',
    cell: ({ estimateYuan }) => (estimateYuan === null ? '—' : exactWan(estimateYuan)),
  },
  {
    key: 'paid',
    header: '实付（万元）',
    align: 'end',
    cell: ({ paidYuan }) => (paidYuan === null ? '—' : exactWan(paidYuan)),
  },
]

/** Which area got what by which measure, who nothing, and how far the rules were off. */
export function MatrixTab() {
  const query = useQuery(grantsQuery)
  return (
    <Loaded what="落实矩阵" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={6} />}>
      {(list) => {
        const without = list.matrix.filter(({ cells }) => cells.length === 0)
        if (list.rows.length === 0) {
          return (
            <EmptyNotice title="还没有登记兑现">
              专班和责任部门登记谁按哪一款得到了什么，这里按片区和措施汇总。
            </EmptyNotice>
          )
        }
        return (
          <Stack gap={16}>
            <Card
              title={`${list.matrix.length - without.length}个片区得到支持，${without.length}个还没有`}
              aside={
                <Note as="span" kind="fine">
                  只列有兑现记录的措施；「—」是没有
                </Note>
              }
            >
              <DataTable
                caption="片区和措施"
                columns={matrixColumns(list)}
                rows={list.matrix}
                rowKey="areaCode"
                isDense
              />
            </Card>
            {list.errors.length > 0 && (
              <Card title="测算与实付的差">
                <DataTable caption="测算与实付的差" columns={errorColumns} rows={list.errors} rowKey="ruleCode" />
              </Card>
            )}
            <Card title="兑现记录">
              <DataTable caption="兑现记录" columns={grantColumns} rows={list.rows} rowKey="grantId" />
            </Card>
          </Stack>
        )
      }}
    </Loaded>
  )
}
