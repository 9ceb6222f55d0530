"""How the site is set up: one file, everything that differs between servers comes from the environment.

Each variable is listed with its default in README.md. A wrong value stops the start with the variable's name.
"""

import ssl
from email.utils import parseaddr
from pathlib import Path

from csp.constants import NONE, SELF
from django.contrib.messages import ERROR, SUCCESS, WARNING
from django.utils.translation import gettext_lazy as _

from config.environment import REQUIRED, Environment

BASE_DIR = Path(__file__).resolve().parent.parent
env = Environment()

DEBUG = env.flag("DEBUG", default=False)
VAR_DIR = Path(env.text("VAR_DIR", default=str(BASE_DIR / "var"))).resolve()

# Secrets have no default outside DEBUG.
SECRET_KEY = env.text("SECRET_KEY", default="only-for-development" if DEBUG else REQUIRED, least=0 if DEBUG else 50)
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.origins("CSRF_TRUSTED_ORIGINS", default=[])
SITE_URL = env.origin("SITE_URL", default="http://localhost:8000")  # certificates and letters link here
PROVINCE_NAME = env.text("PROVINCE_NAME", default="Tỉnh Cao Bằng")
CERTIFICATE_PREFIX = env.code("CERTIFICATE_PREFIX", default="CB")  # begins the codes of certificates: CB26-…

INSTALLED_APPS = [
    "config.apps.AdminSite",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",  # its templates, for TemplatesSetting below
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_celery_beat",
    "django_htmx",
    "pgtrigger",
    "pghistory",
    "treebeard",
    "common",
    "accounts",
    "notifications",
    "initiatives",
    "councils",
    "movements",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "config.language.chosen_language",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.SecondFactorRequired",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "config.deeds.explained_deeds",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "common.template_loader.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.site",
            ],
            # Words, addresses of files, icons and figures are on every page: no template has to load them.
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "common.templatetags.figures",
                "common.templatetags.look",
                "common.templatetags.words",
                "initiatives.templatetags.kinds",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
MESSAGE_TAGS = {SUCCESS: "notice-good", WARNING: "notice-fix", ERROR: "notice-fix"}
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
CRISPY_FAIL_SILENTLY = False

# One engine everywhere. Nothing may rely on a connection that lasts: as behind PgBouncer in transaction mode.
DATABASES = {"default": env.database("DATABASE_URL")}
DATABASES["default"]["CONN_MAX_AGE"] = env.number("DATABASE_CONN_MAX_AGE", default=60)
DATABASE_MAY_LOSE_DATA = env.flag("DATABASE_MAY_LOSE_DATA", default=False)  # config.checks insists otherwise
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.redis("REDIS_URL")
CACHE_PREFIX = env.text("CACHE_PREFIX", default="sangkien")  # several sites may share one server
CACHES = {
    "default": {
        "BACKEND": "common.cache.OwnRedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": CACHE_PREFIX,
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_AGE = env.number("SESSION_COOKIE_AGE", default=14 * 24 * 3600, least=60)

CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_USE_SSL = {"ssl_cert_reqs": ssl.CERT_REQUIRED} if REDIS_URL.startswith("rediss:") else None
CELERY_BROKER_TRANSPORT_OPTIONS = {"global_keyprefix": f"{CACHE_PREFIX}:"}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True  # tasks may run twice; none may be lost with its worker
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TIMEZONE = "Asia/Ho_Chi_Minh"
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"

# Apps to the left tell those to their right what they could not import: functions named here (design.md 2, 9).
SIGHT_RULES = ["councils.sight.before_council_of"]  # a user → Q of the initiatives he or she sees besides
MASK_RULES = ["councils.sight.read_without_authors"]  # a user → Q of those he or she reads without their authors
# What docs/workflow.md draws: a title, and the transition table.
WORKFLOWS = [
    ("An initiative", "initiatives.workflow.TRANSITIONS"),
    ("A confirmation of effect by another unit", "initiatives.workflow.CONFIRMATION_TRANSITIONS"),
    ("An application in another unit", "initiatives.workflow.adoption.ADOPTION_TRANSITIONS"),
    ("A problem on the board", "initiatives.workflow.wanted.WANTED_TRANSITIONS"),
    ("An assessment before a council", "councils.workflow.TRANSITIONS"),
    ("A decision that commends models", "councils.workflow.commendations.COMMENDATION_TRANSITIONS"),
    ("A session", "councils.workflow.SESSION_TRANSITIONS"),
    ("A session by correspondence", "councils.workflow.correspondence.CORRESPONDENCE_TRANSITIONS"),
    ("A rule sheet", "councils.workflow.RULES_TRANSITIONS"),
    ("A refused assignment", "councils.workflow.refusals.REFUSAL_TRANSITIONS"),
    ("An appeal", "councils.workflow.appeals.APPEAL_TRANSITIONS"),
    ("An item of the agenda", "councils.workflow.ITEM_TRANSITIONS"),
    ("A ballot box", "councils.workflow.BOX_TRANSITIONS"),
    ("A score sheet", "councils.workflow.SHEET_TRANSITIONS"),
    ("A conflict of interest", "councils.workflow.recusals.RECUSAL_TRANSITIONS"),
    ("A dialogue", "movements.workflow.DIALOGUE_TRANSITIONS"),
    ("A promise made in a dialogue", "movements.workflow.COMMITMENT_TRANSITIONS"),
    ("An annual programme", "movements.workflow.programmes.PROGRAMME_TRANSITIONS"),
    ("A task of a programme", "movements.workflow.programmes.TASK_TRANSITIONS"),
    ("A thematic conference", "movements.workflow.conferences.CONFERENCE_TRANSITIONS"),
    ("A conclusion of a conference", "movements.workflow.conclusions.CONCLUSION_TRANSITIONS"),
    ("A recommendation to a higher level", "movements.workflow.recommendations.RECOMMENDATION_TRANSITIONS"),
]
POSTING_HOOKS = ["initiatives.actions.duties.people_changed"]  # people whose postings have changed, and when
UNIT_HOOKS = ["initiatives.counts.unit_moves"]  # a unit that moves; the units it leaves; those it comes under
SUBSTITUTE_HOOKS = ["notifications.substitutes.tell"]  # a deputy named, ended or taken up again; what happened; by whom
DUES = ["initiatives.dues", "councils.dues", "movements.dues"]  # modules that say what is due (notifications/dues.py)
OFFICER_RULES = ["councils.sight.officers"]  # () → Q of the people who hold an office in a council

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]  # Django's, and sign-in by e-mail
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
PASSWORD_RULES = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": f"{PASSWORD_RULES}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("staff_code", "full_name", "email", "phone")},
    },
    {"NAME": f"{PASSWORD_RULES}.MinimumLengthValidator"},
    {"NAME": f"{PASSWORD_RULES}.CommonPasswordValidator"},
    {"NAME": f"{PASSWORD_RULES}.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
PASSWORD_RESET_TIMEOUT = env.number("INVITATION_DAYS", default=14, least=1) * 24 * 3600

ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = "staff_code"
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]  # nobody signs up; allauth wants it said
ACCOUNT_EMAIL_VERIFICATION = "none"  # personnel offices enter addresses; a change is confirmed by accounts itself
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "accounts.onetime.PasswordTokens"
ACCOUNT_USER_DISPLAY = str
ACCOUNT_FORMS = {
    "login": "accounts.forms.signin.SignInForm",
    "reset_password": "accounts.forms.signin.ForgottenPasswordForm",
    "reset_password_from_key": "accounts.forms.signin.NewPasswordForm",
    "change_password": "accounts.forms.signin.PasswordChangeForm",
    "set_password": "accounts.forms.signin.PasswordSetForm",
    "reauthenticate": "accounts.forms.signin.PasswordAgainForm",
}
# A whole office, or a school on one telephone, shares an address: it gets more attempts than a person.
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",
    "login_failed": "60/10m/ip,5/10m/key",
    "reset_password": "20/m/ip,3/10m/key",
}
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXIES", default=0)  # how many stand before us, for the address

MFA_REQUIRED_FOR = env.choice("MFA_REQUIRED_FOR", ("nobody", "administrators", "officers"), "officers")
MFA_ADAPTER = "accounts.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1  # phones whose clock is half a minute off
MFA_FORMS = {
    "authenticate": "accounts.forms.signin.CodeForm",
    "reauthenticate": "accounts.forms.signin.CodeAgainForm",
    "activate_totp": "accounts.forms.signin.FirstCodeForm",
}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
FORMAT_MODULE_PATH = ["config.formats"]

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static"
MEDIA_ROOT = VAR_DIR / "media"  # never served by its path: downloads pass the sight rule of their owner
MEDIA_STORE = env.store("MEDIA_STORE")
BACKUP_KEEP_DAYS = env.number("BACKUP_KEEP_DAYS", default=30, least=1)
STORAGES = {
    "default": {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": MEDIA_STORE}
    if MEDIA_STORE
    else {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
# An application is up to 64 kB of text in each of several long answers of one step.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024

vars().update(env.email("EMAIL_URL", default="filemail://"))
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_TIMEOUT = 20  # seconds; a server that takes a connection and says nothing must not hold a worker
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("DEFAULT_FROM_EMAIL", default="Sáng kiến <sangkien@localhost>")
MAILS_A_MINUTE = env.number("MAILS_A_MINUTE", default=600, least=1)  # of all workers together

# Channels beside the inbox (notifications/channels), in the order in which one takes the place of another.
NOTICE_CHANNELS = env.order("NOTICE_CHANNELS", ("mail", "push", "gateway"), ["mail", "push", "gateway"])
VAPID_PRIVATE_KEY = env.push_key("VAPID_PRIVATE_KEY")  # messages on devices; without one there are none
PUSH_CONTACT = parseaddr(DEFAULT_FROM_EMAIL)[1]  # whom a push service writes to when something is wrong
PUSH_SERVICES = ["fcm.googleapis.com", "push.services.mozilla.com", "notify.windows.com", "push.apple.com"]
GATEWAY_URL = env.address("GATEWAY_URL")  # the province's messaging gateway (docs/operation.md)
GATEWAY_SECRET = env.text("GATEWAY_SECRET", default="", least=32 if GATEWAY_URL else 0)

HTTPS = env.flag("HTTPS", default=False)  # True behind a proxy with TLS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.choice("LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR"), "INFO")},
}
