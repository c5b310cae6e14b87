import { Tabs } from '../../../ui/tabs.tsx'
import { type BondTab, bondTabs, tabOf } from '../bonds.search.ts'
import type { TabProps } from '../tab-props.ts'
import { WhatIfTab } from '../what-if/what-if-tab.tsx'
import { BatchesTab } from './batches-tab.tsx'
import { BondsHeader } from './bonds-header.tsx'
import { BondsSummary } from './bonds-summary.tsx'
import { IdleTab } from './idle-tab.tsx'
import { OutsideTab } from './outside-tab.tsx'
import { QuotasTab } from './quotas-tab.tsx'
import { ShareTab } from './share-tab.tsx'

const tabNames: Record<BondTab, string> = {
  share: '占比与缺口',
  whatif: '测算',
  batches: '批次',
  idle: '闲置',
  outside: '片区外',
  quotas: '下达限额',
}

const panels: Record<BondTab, (props: TabProps) => React.ReactNode> = {
  share: (props) => <ShareTab {...props} />,
  whatif: (props) => <WhatIfTab {...props} />,
  batches: ({ year, month }) => <BatchesTab year={year} month={month} />,
  idle: ({ month }) => <IdleTab month={month} />,
  outside: ({ year, isUpdating }) => <OutsideTab year={year} isUpdating={isUpdating} />,
  quotas: ({ year }) => <QuotasTab year={year.share.year} />,
}

/** The year from its finding down to its batches. */
export function BondsContent(props: TabProps) {
  const { year, search, change, isUpdating } = props
  const shown = tabOf(search)
  return (
    <>
      <BondsHeader {...props} />
      <BondsSummary year={year} />
      <Tabs
        label="专项债各部分"
        tabs={bondTabs.map((value) => ({ value, label: tabNames[value] }))}
        value={shown}
        onChange={(tab) => change({ tab })}
      >
        <div aria-busy={isUpdating || undefined}>{panels[shown](props)}</div>
      </Tabs>
    </>
  )
}
