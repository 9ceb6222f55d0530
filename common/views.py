"""Pages of no app: whether the site is well, for whoever watches over it."""

from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from redis.exceptions import RedisError


@login_not_required
def health(request: HttpRequest) -> HttpResponse:
    """Answer "ok", or 503 with the part that does not answer; for load balancers and monitoring."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        cache.get("health")
    except (DatabaseError, RedisError) as error:
        part = "database" if isinstance(error, DatabaseError) else "cache"
        return HttpResponse(f"{part} does not answer", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")
