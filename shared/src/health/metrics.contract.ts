import { everybody } from '../http/endpoint.ts'

export const getMetrics = everybody.download('/api/metrics', {
  summary:
    'How the server is doing, as text for Prometheus: from this machine, or with the token of PIANQU_METRICS_TOKEN',
  file: 'text/plain; version=0.0.4; charset=utf-8',
})
