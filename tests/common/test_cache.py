from django.conf import settings
from django.core.cache import cache

from common.cache import BATCH, OwnRedisCache


def test_clearing_leaves_other_sites_and_the_queue_alone():
    other = OwnRedisCache(settings.REDIS_URL, {"KEY_PREFIX": f"{settings.CACHE_PREFIX}-other"})
    client = cache._cache.get_client(write=True)
    queue = f"{settings.CACHE_PREFIX}:celery-of-a-test"
    client.rpush(queue, "a task")
    other.set("fact", 2)
    cache.set_many({f"fact-{number}": number for number in range(BATCH + 1)})

    cache.clear()

    assert (cache.get("fact-0"), cache.get(f"fact-{BATCH}")) == (None, None)
    assert (other.get("fact"), client.llen(queue)) == (2, 1)
    other.clear()
    client.delete(queue)
