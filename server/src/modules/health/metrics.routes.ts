import { getMetrics } from '@pianqu/shared/health/metrics.contract.ts'
import { lastSeq } from '../../db/append-trail.ts'
import { databaseSize, walBytes } from '../../db/database-size.ts'
import { demandMeasurer } from '../../http/metrics-access.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { gauge, type Metric, prometheusText } from '../../http/prometheus.ts'
import { lastBackup } from './last-upkeep.query.ts'

const seconds = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0)

/** The process, as others of its kind are measured. */
function processMetrics({ measures }: Server): Metric[] {
  const memory = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  const { loopDelay } = measures
  return [
    {
      name: 'process_cpu_seconds_total',
      help: 'Processor time taken',
      type: 'counter',
      samples: [{ value: (user + system) / 1e6 }],
    },
    ...gauge('process_resident_memory_bytes', 'Memory held', memory.rss),
    ...gauge('nodejs_heap_size_used_bytes', 'Heap in use', memory.heapUsed),
    ...gauge('nodejs_external_memory_bytes', 'Memory of buffers and the driver', memory.external),
    ...gauge('process_start_time_seconds', 'When it started', Date.now() / 1000 - process.uptime()),
    ...gauge(
      'nodejs_eventloop_lag_p50_seconds',
      'Delay of the loop, half of the time',
      seconds(loopDelay.percentile(50)),
    ),
    ...gauge('nodejs_eventloop_lag_p99_seconds', 'Delay of the loop, 99 of 100', seconds(loopDelay.percentile(99))),
    ...gauge('nodejs_eventloop_lag_max_seconds', 'Longest delay of the loop', seconds(loopDelay.max)),
  ]
}

function dataMetrics({ world }: Server): Metric[] {
  const { db, databasePath, disk } = world
  const backedUp = lastBackup(db)
  const { bytes, freeBytes } = databaseSize(db)
  return [
    ...gauge('pianqu_database_bytes', 'Size of the database', bytes),
    ...gauge('pianqu_database_free_bytes', 'Of it free to be written anew', freeBytes),
    ...gauge('pianqu_database_wal_bytes', 'Written and not in the database file yet', walBytes(databasePath)),
    ...gauge('pianqu_disk_free_bytes', 'Free on the disk of the data', disk.freeBytes()),
    ...gauge('pianqu_disk_writable', 'Whether what is written finds room', disk.isWritable() && disk.hasRoom() ? 1 : 0),
    ...gauge(
      'pianqu_backup_last_timestamp_seconds',
      'When the data were last backed up',
      backedUp === null ? null : Date.parse(backedUp) / 1000,
    ),
    ...gauge('pianqu_trail_lines', 'Lines of the trail', lastSeq(db)),
  ]
}

function workMetrics({ world, measures }: Server): Metric[] {
  const { running, waiting } = world.pool.load()
  return [
    {
      name: 'pianqu_http_request_duration_seconds',
      help: 'How long requests took',
      type: 'histogram',
      samples: measures.requests.samples(),
    },
    ...gauge('pianqu_http_requests_under_way', 'Requests being answered, streams included', measures.underWay()),
    ...gauge('pianqu_jobs_running', 'Heavy work being done beside the loop', running),
    ...gauge('pianqu_jobs_waiting', 'Heavy work waiting for its turn', waiting),
    ...gauge('pianqu_writes_held', 'Whether a worker writes and others wait', world.writing.isFree() ? 0 : 1),
    ...gauge('pianqu_listeners', 'Who listens to what is told after each commit', world.events.listeners()),
  ]
}

export function metricsRoutes(app: Server): void {
  const about: Metric = {
    name: 'pianqu_info',
    help: 'Which version runs, on what',
    type: 'gauge',
    samples: [{ labels: { version: app.world.version, node: process.version }, value: 1 }],
  }
  mount(app, getMetrics, ({ request, settings }) => {
    demandMeasurer(request, settings.metricsToken)
    const text = prometheusText([about, ...processMetrics(app), ...dataMetrics(app), ...workMetrics(app)])
    // Between two readings the longest delay is that of the time between them.
    app.measures.loopDelay.reset()
    return new FileReply(Buffer.from(text), null)
  })
}
