import type { BondYear, outsideRowSchema } from '@pianqu/shared/bonds/year.contract.ts'
import { moneyLine, wanDigits } from '@pianqu/shared/money/yuan.ts'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { paths } from '../../../navigation/paths.ts'
import { Dotted } from '../../../ui/dotted.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Box } from '../../../ui/layout/box.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { Num } from '../../../ui/num.tsx'
import { CopyTableButton } from '../../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { BatchLink } from '../batch-link.tsx'
import styles from '../bonds.module.css'

type OutsideRow = z.output<typeof outsideRowSchema>

const columns: readonly Column<OutsideRow>[] = [
  {
    key: 'name',
    header: '项目',
    cell: ({ projectCode, projectName }) => <Link {...paths.project(projectCode)}>{projectName}</Link>,
  },
  { key: 'code', header: '编码', cell: ({ projectCode }) => projectCode },
  { key: 'district', header: '区县', cell: ({ districtName }) => districtName },
  {
    key: 'amount',
    header: '金额(万元)',
    align: 'end',
    cell: ({ amountYuan }) => <Num value={wanDigits(amountYuan)} />,
  },
  { key: 'batches', header: '批次', cell: ({ batchCodes }) => <BatchLinks codes={batchCodes} /> },
  { key: 'because', header: '不计入的原因', cell: ({ because }) => <Words max={280}>{because}</Words> },
]

const copyColumns = [
  { header: '项目编码', value: ({ projectCode }: OutsideRow) => projectCode },
  { header: '项目', value: ({ projectName }: OutsideRow) => projectName },
  { header: '区县', value: ({ districtName }: OutsideRow) => districtName },
  { header: '金额(万元)', value: ({ amountYuan }: OutsideRow) => amountYuan / 10_000 },
  { header: '批次', value: ({ batchCodes }: OutsideRow) => batchCodes.join('、') },
  { header: '不计入的原因', value: ({ because }: OutsideRow) => because },
]

interface OutsideTabProps {
  readonly year: BondYear
  readonly isUpdating: boolean
}

/** Projects outside the key areas: in the denominator and not in the numerator, each with its reason. */
export function OutsideTab({ year: { outside, outsideHidden }, isUpdating }: OutsideTabProps) {
  const isPhone = useIsPhone()
  const rows = outside.toSorted((a, b) => b.amountYuan - a.amountYuan)
  const total = rows.reduce((sum, { amountYuan }) => sum + amountYuan, 0)
  const empty = (
    <EmptyNotice title="没有可以列出的片区外项目">
      {outsideHidden > 0
        ? `${outsideHidden}个项目属于其他区县，仅计入汇总。`
        : '本年的额度全部投向片区，或尚未导入分配表。'}
    </EmptyNotice>
  )
  if (rows.length === 0) return empty
  return (
    <>
      <Row align="end" className={styles['tools']}>
        <p>
          {rows.length}个项目合计{moneyLine(total)}：计入分母，不计入分子
          {outsideHidden > 0 && `；另有${outsideHidden}个项目属于其他区县，不在此列出`}
        </p>
        <CopyTableButton columns={copyColumns} rows={rows} />
      </Row>
      {isPhone ? (
        <Stack as="ul" gap={8}>
          {rows.map((row) => (
            <Box size="small" gap={4} key={row.projectCode}>
              <Row gap={[4, 12]} justify="between">
                <Link {...paths.project(row.projectCode)}>{row.projectName}</Link>
                <Num value={moneyLine(row.amountYuan)} />
              </Row>
              <Note kind="faint">
                <Dotted parts={[row.districtName, <BatchLinks key="batches" codes={row.batchCodes} />, row.because]} />
              </Note>
            </Box>
          ))}
        </Stack>
      ) : (
        <DataTable
          caption="片区外的项目"
          columns={columns}
          rows={rows}
          rowKey="projectCode"
          empty={empty}
          isUpdating={isUpdating}
        />
      )}
    </>
  )
}

function BatchLinks({ codes }: { readonly codes: readonly string[] }) {
  return codes.map((code, index) => (
    <span key={code}>
      {index > 0 && '、'}
      <BatchLink code={code} />
    </span>
  ))
}
