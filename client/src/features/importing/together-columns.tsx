import type { ImportProgress } from '@pianqu/shared/events/event.contract.ts'
import { importKindNames, type TableKind, tableKinds } from '@pianqu/shared/importing/kinds.ts'
import { useEffect, useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { ImportMapping } from '../../parts/mapping/import-mapping.tsx'
import { mappingHeadline } from '../../parts/mapping/mapping-words.ts'
import type { Said } from '../../parts/mapping/meant.ts'
import { useMapping } from '../../parts/mapping/use-mapping.ts'
import { useDuties } from '../../parts/use-duties.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { isDrawing } from './import-needs.ts'
import { fileProgressText } from './import-progress.ts'

/** What a person says of one of several files: which table it is, and where its columns go. */
export interface FileMeant {
  readonly file: File
  readonly kind: TableKind
  readonly said: Said
}

interface TogetherColumnsProps {
  readonly files: readonly File[]
  readonly meant: readonly FileMeant[]
  readonly onMeant: (meant: readonly FileMeant[]) => void
  /** How far the server is with them, while it works. */
  readonly progress: ImportProgress | null
}

/** The files that the server has been at, in its present stage. */
function useSeenFiles(progress: ImportProgress | null): ReadonlySet<number> {
  const [seen, setSeen] = useState<{ stage: string; indexes: ReadonlySet<number> }>({ stage: '', indexes: new Set() })
  const index = progress?.file?.index
  const stage = progress?.stage ?? ''
  useEffect(() => {
    if (index === undefined) return
    setSeen((before) => ({ stage, indexes: new Set(before.stage === stage ? [...before.indexes, index] : [index]) }))
  }, [index, stage])
  return seen.indexes
}

function howRead(file: File, said: FileMeant | undefined): string {
  if (isDrawing(file)) return importKindNames.boundaries
  return said ? `已选定：${importKindNames[said.kind]}` : '按表头认'
}

/** Each file with the way to say which table it is and where its columns go. */
export function TogetherColumns({ files, meant, onMeant, progress }: TogetherColumnsProps) {
  const seen = useSeenFiles(progress)
  const [open, setOpen] = useState<File | null>(null)
  if (files.length === 0) return null
  const saidOf = (file: File) => meant.find((one) => one.file === file)
  const keep = (next: FileMeant) => {
    onMeant([...meant.filter(({ file }) => file !== next.file), next])
    setOpen(null)
  }
  return (
    <>
      <Stack as="ul" gap={4}>
        {files.map((file, index) => (
          <li key={`${file.name} ${file.size} ${file.lastModified}`}>
            <Row gap={8} align="center">
              <span>{file.name}</span>
              <span>{howRead(file, saidOf(file))}</span>
              {progress?.file && <Note as="span">{fileProgressText(index, progress, seen)}</Note>}
              {!progress?.file && !isDrawing(file) && (
                <Button onClick={() => setOpen(file)} aria-label={`选定 ${file.name} 的列`}>
                  选定列
                </Button>
              )}
            </Row>
          </li>
        ))}
      </Stack>
      {open && <FileColumnsDialog file={open} known={saidOf(open)} onKeep={keep} onClose={() => setOpen(null)} />}
    </>
  )
}

interface FileColumnsDialogProps {
  readonly file: File
  readonly known: FileMeant | undefined
  readonly onKeep: (meant: FileMeant) => void
  readonly onClose: () => void
}

/** Which table one file is, and where each of its columns goes. */
function FileColumnsDialog({ file, known, onKeep, onClose }: FileColumnsDialogProps) {
  const { mayImport } = useDuties()
  const [kind, setKind] = useState<TableKind | null>(known?.kind ?? null)
  const kindOptions = tableKinds.filter(mayImport).map((each) => ({ value: each, label: importKindNames[each] }))
  return (
    <Dialog
      isOpen
      isWide="full"
      onClose={onClose}
      title={`选定列：${file.name}`}
      description="选定这份文件是哪张表、每一列写入哪一项；记住的对应，下次同样的标题还会用。"
    >
      <Stack gap={16}>
        <Select
          label="这份文件是"
          value={kind ?? ''}
          options={[{ value: '', label: '选择哪张表' }, ...kindOptions]}
          onChange={(value) => setKind(tableKinds.find((each) => each === value) ?? null)}
        />
        {kind && <FileColumns key={kind} file={file} kind={kind} known={known} onKeep={onKeep} />}
      </Stack>
    </Dialog>
  )
}

interface FileColumnsProps extends Pick<FileColumnsDialogProps, 'file' | 'known' | 'onKeep'> {
  readonly kind: TableKind
}

function FileColumns({ file, kind, known, onKeep }: FileColumnsProps) {
  const mapping = useMapping({ kind })
  const { reading, said, error, isReading } = mapping
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, and again where the person says something
  useEffect(() => {
    if (known?.kind === kind) mapping.ask(file, known.said)
    else mapping.begin(file)
  }, [])
  if (error) return <ProblemNotice problem={problemOf(error)} />
  if (!reading) return <Skeleton height={36} count={6} />
  return (
    <>
      <p role="status">
        <strong>{mappingHeadline(reading)}</strong>
      </p>
      <ImportMapping
        kind={kind}
        fileName={file.name}
        reading={reading}
        said={said}
        onChange={(next) => mapping.ask(file, next)}
        onKept={mapping.know}
      />
      <Button
        variant="primary"
        onClick={() => onKeep({ file, kind, said })}
        isBusy={isReading}
        disabled={reading.problems.length > 0}
      >
        就这样读
      </Button>
    </>
  )
}
