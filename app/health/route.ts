import { readHealth } from '@/lib/site/health';

export const dynamic = 'force-dynamic';

/** For a load balancer: 200 while this server can answer what only a server can, 503 with the reason where it cannot. */
export async function GET(): Promise<Response> {
  const health = await readHealth(process.cwd());
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
