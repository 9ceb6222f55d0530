"""Being told on a device: permission asked when it is wanted, the worker's message and the page it opens, the bell.

Chromium subscribes at its maker's push service, which no test reaches: here the browser's answer to `subscribe` is put
in its place. What arrives goes through the real worker, as the push service would hand it over.
"""

import datetime
import json

import pytest
from django.utils import timezone
from playwright.sync_api import Page, Worker, expect

from notifications.models import Notice, PushSubscription, Reminder, Step
from notifications.reference import load
from notifications.tokens import touch_inboxes
from tests.browser.waiting import wait_until
from tests.factories.accounts import UserFactory
from tests.factories.notifications import NoticeFactory, PushSubscriptionFactory, ReminderFactory

pytestmark = pytest.mark.django_db(transaction=True)
KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA"  # a private key like any other
ENDPOINT = "https://fcm.googleapis.com/fcm/send/of-this-device"
TAKEN = "Từ nay thiết bị này nhận tin nhắn."
BUTTON = "Gửi tin nhắn đến thiết bị này"
# Counts how often the page asks for permission, and answers for the push service of the browser.
STAND_IN = """
window.asked = 0;
const really = Notification.requestPermission.bind(Notification);
Notification.requestPermission = () => { window.asked += 1; return really(); };
PushManager.prototype.subscribe = async function (options) {
  window.subscribedWith = options.userVisibleOnly && options.applicationServerKey.length;
  return {toJSON: () => (SUBSCRIPTION)};
};
"""
# Notes what the worker asks the browser to show, each time it does.
NOTE = """() => {
  const show = self.registration.showNotification.bind(self.registration);
  self.noted = [];
  self.registration.showNotification = (title, options) => {
    self.noted.push([title, options.body, options.data.url]);
    return show(title, options);
  };
}"""
# Takes the message the browser shows, presses it and tells what came of it; null where the browser shows none. All of
# it with one object in one go: a browser without a service for messages of the system forgets them when it likes.
# A script may open windows only after a real press, which no test can make on a message of the system.
PRESS = """async () => {
  const shown = async (enough) => {
    let all = await self.registration.getNotifications();
    for (const end = Date.now() + 10000; !enough(all) && Date.now() < end;) {
      await new Promise((go) => setTimeout(go, 20));
      all = await self.registration.getNotifications();
    }
    return all;
  };
  const [notification] = await shown((all) => all.length);
  if (!notification) {
    return null;
  }
  const words = [notification.title, notification.body, notification.data.url];
  const opened = [];
  self.clients.openWindow = (url) => { opened.push(url); return Promise.resolve(null); };
  const close = notification.close.bind(notification);
  let closed = 0;
  notification.close = () => { closed += 1; close(); };
  self.dispatchEvent(new NotificationEvent("notificationclick", {notification}));
  return {words, opened, closed, left: (await shown((all) => !all.length)).length};
}"""


@pytest.fixture
def person():
    return UserFactory()


@pytest.fixture
def page(person, page_of, settings) -> Page:
    """The page of choices, on a device that takes no messages yet."""
    settings.VAPID_PRIVATE_KEY = KEY
    page = page_of(person)
    keys = {"p256dh": PushSubscriptionFactory.p256dh, "auth": PushSubscriptionFactory.auth}
    page.add_init_script(STAND_IN.replace("SUBSCRIPTION", json.dumps({"endpoint": ENDPOINT, "keys": keys})))
    return page


def allow(page: Page) -> None:
    page.context.grant_permissions(["notifications"], origin=page.url.split("/inbox")[0])


def take_messages(page: Page) -> None:
    """Let the device take messages, as its owner does."""
    page.goto("/inbox/choices/")
    allow(page)
    page.get_by_role("button", name=BUTTON).click()
    expect(page.get_by_text(TAKEN)).to_be_visible()


def worker_of(page: Page) -> Worker:
    """Give the worker that shows messages, once it is at work; it notes what it asks the browser to show."""
    page.wait_for_function("navigator.serviceWorker.getRegistration('/inbox/').then((each) => each && each.active)")
    (worker,) = wait_until(page, lambda: [each for each in page.context.service_workers if "/inbox/" in each.url])
    worker.evaluate(NOTE)
    return worker


def push(page: Page, said: dict) -> None:
    """Hand a message to the worker of this page, as the push service does."""
    session, seen = page.context.new_cdp_session(page), {}
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: seen.update({each["scopeURL"]: each["registrationId"] for each in event["registrations"]}),
    )
    session.send("ServiceWorker.enable")
    origin = page.evaluate("location.origin")
    number = wait_until(page, lambda: seen.get(f"{origin}/inbox/"))
    message = {"origin": origin, "registrationId": number, "data": json.dumps(said)}
    session.send("ServiceWorker.deliverPushMessage", message)
    session.detach()


def test_permission_is_asked_when_the_button_is_pressed_and_the_device_is_kept(page, person):
    page.goto("/inbox/choices/")
    assert page.evaluate("asked") == 0
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0

    allow(page)
    with page.expect_request("**/inbox/devices/") as sent:
        page.get_by_role("button", name=BUTTON).click()

    assert sent.value.response().status == 204
    expect(page.get_by_text(TAKEN)).to_be_visible()
    device = PushSubscription.objects.get()
    assert (device.person, device.endpoint) == (person, ENDPOINT)
    assert device.device.startswith("Chrome")
    scopes = page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.map((each) => each.scope))")
    assert scopes == [page.evaluate("location.origin") + "/inbox/"]


def test_whoever_says_no_reads_what_to_do_and_nothing_is_kept(page):
    page.add_init_script("Notification.requestPermission = () => Promise.resolve('denied');")
    page.goto("/inbox/choices/")

    page.get_by_role("button", name=BUTTON).click()

    expect(page.locator("[data-push-refused]")).to_be_visible()
    assert not PushSubscription.objects.exists()
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_the_worker_shows_the_message_and_opens_its_page(page):
    take_messages(page)
    worker, pushed, seen = worker_of(page), 0, None

    while seen is None and pushed < 10:  # the browser may forget a message it has just shown; the worker shows each
        push(page, {"title": "Tỉnh Cao Bằng", "body": "Việc phải làm: có thông báo mới.", "url": "/inbox/7/"})
        pushed += 1
        seen = worker.evaluate(PRESS)

    words = ["Tỉnh Cao Bằng", "Việc phải làm: có thông báo mới.", "/inbox/7/"]
    assert worker.evaluate("noted") == [words] * pushed
    assert seen == {"words": words, "opened": [page.evaluate("location.origin") + "/inbox/7/"], "closed": 1, "left": 0}


def test_the_bell_counts_without_reloading(person, page_of):
    page = page_of(person)
    page.clock.install()
    page.goto("/inbox/choices/")
    page.evaluate("window.stillTheSamePage = true")
    bell = page.locator("[data-bell]")
    expect(bell.locator(".count")).to_have_count(0)

    NoticeFactory.create_batch(2, person=person)
    touch_inboxes([person.pk])
    page.clock.fast_forward(31_000)

    expect(bell.locator(".count")).to_have_text("2")
    expect(bell).to_have_attribute("aria-label", "Thông báo: 2 tin mới")
    Notice.objects.update(read_at=timezone.now())
    touch_inboxes([person.pk])
    page.clock.fast_forward(31_000)
    expect(bell.locator(".count")).to_be_hidden()
    assert page.evaluate("stillTheSamePage")


def test_not_now_is_one_press_and_can_be_taken_back(person, page_of):
    load()
    step = Step.objects.get(rule__kind="correction", days=-5)
    notice = NoticeFactory(person=person, kind="reminders/owed", title="còn 3 ngày: sửa và nộp lại hồ sơ")
    due_on = timezone.localdate() + datetime.timedelta(days=3)
    ReminderFactory(step=step, due_on=due_on, person=person, notice=notice)
    page = page_of(person, viewport={"width": 390, "height": 780})
    page.goto("/inbox/")

    page.get_by_role("button", name="Để sau").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Tạm gác")
    assert Reminder.objects.get().put_off_at is not None
    page.get_by_role("button", name="Vẫn nhắc như cũ").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đã hoàn tác")
    assert Reminder.objects.get().put_off_at is None
