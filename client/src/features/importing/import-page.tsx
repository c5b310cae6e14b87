import { importKinds } from '@pianqu/shared/importing/kinds.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { KeptMappings } from '../../parts/mapping/kept-mappings.tsx'
import { useDuties } from '../../parts/use-duties.ts'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { importSearch } from './import.search.ts'
import { ImportRecords } from './import-records.tsx'
import { ImportRun } from './import-run.tsx'
import styles from './importing.module.css'
import { KindStep } from './kind-step.tsx'
import { TogetherRun } from './together-run.tsx'

/** Brings tables into the city in four steps, and lists what was brought. */
export function ImportPage() {
  const { mayImport, isPending } = useDuties()
  const [{ kind, of, q, page, size, columns }, change] = usePageSearch(importSearch)
  const [round, setRound] = useState(0)
  const allowed = importKinds.filter(mayImport)
  const chosen = allowed.find((one) => one === kind)
  const begin = (next: typeof kind) => {
    setRound(round + 1)
    change({ kind: next })
  }
  return (
    <>
      <h1>导入</h1>
      {allowed.length > 0 ? (
        <section className={styles['wizard']} aria-label="导入向导">
          {chosen ? (
            <ImportRun key={`${chosen} ${round}`} kind={chosen} allowed={allowed} onBegin={begin} />
          ) : (
            <>
              <TogetherRun key={round} onDone={() => setRound(round + 1)} />
              <KindStep allowed={allowed} onChoose={begin} />
              <KeptMappings />
            </>
          )}
        </section>
      ) : (
        <NothingToImport isPending={isPending} />
      )}
      <ImportRecords
        page={page}
        kind={importKinds.find((one) => one === of)}
        q={q}
        size={size}
        columns={columns}
        onAsk={({ kind: asked, ...rest }) => change({ ...rest, of: asked })}
      />
    </>
  )
}

function NothingToImport({ isPending }: { readonly isPending: boolean }) {
  if (isPending) return <Skeleton height={160} />
  return (
    <EmptyNotice title="当前账号没有可以导入的表">
      各表由市级专班导入；债券表、轨道表还可由<Link {...paths.rule('duty')}>部门职责</Link>
      里的部门导入。下面可以查看导入记录。
    </EmptyNotice>
  )
}
