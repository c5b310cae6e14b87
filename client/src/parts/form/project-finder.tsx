import { listProjects } from '@pianqu/shared/boards/project.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { queryOf } from '../../api/query-of.ts'
import { Check } from '../../ui/form/check.tsx'
import { Fieldset } from '../../ui/form/fieldset.tsx'
import { useFormFault } from '../../ui/form/form-context.ts'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Note } from '../../ui/words/note.tsx'
import finder from './project-finder.module.css'

/** The first projects whose code or name holds a text. */
const projectsLikeQuery = (q: string, district: string | undefined) =>
  queryOf(listProjects, { query: { q, pageSize: 8, district } }, { enabled: q.length > 0 })

interface ProjectFinderProps {
  readonly label: string
  /** What the body of a form's command calls it. */
  readonly name?: string
  /** The district that is responsible; all unless said. */
  readonly district?: string | undefined
  readonly value: string | null
  readonly onChange: (code: string, name: string) => void
  readonly error?: string | undefined
}

/** One project of the whole city, found by a part of its code or name. */
export function ProjectFinder({ label, name, district, value, onChange, error: own }: ProjectFinderProps) {
  const group = useId()
  const fromForm = useFormFault(name, label, true)
  const error = own ?? fromForm
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { data, isFetching } = useQuery(projectsLikeQuery(q.trim(), district))
  const rows = q.trim() ? (data?.rows ?? []) : []
  const choose = (code: string, name: string) => {
    setChosen(name)
    onChange(code, name)
  }
  return (
    <Fieldset legend={<span className="visually-hidden">{label}</span>}>
      <SearchField label={label} value={q} onSearch={setQ} hint="输入项目编码或名称的一部分" />
      <Note as="div" kind="faint" role="status">
        {q.trim() && !isFetching && rows.length === 0 && '没有找到项目，请换一个词'}
      </Note>
      <div className={finder['found']}>
        {rows.map(({ code, name, areaName }) => (
          <Check key={code} name={group} isChecked={code === value} onChange={() => choose(code, name)}>
            {name}（{code}，{areaName ?? '片区外'}）
          </Check>
        ))}
      </div>
      {value && chosen && <Note kind="faint">已选：{chosen}</Note>}
      {error && <Note kind="wrong">{error}</Note>}
    </Fieldset>
  )
}
