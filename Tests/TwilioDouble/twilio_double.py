#!/usr/bin/env python3
"""A double of Twilio's Calls resource on this host, for tests.

It refuses what Twilio's description refuses (facts.tsv), plays one scenario per run, and writes
each request with its time to a log. Time is the test's: the file named by --clock holds the
milliseconds; without it time is the host's, --speed times as fast. Ends with its parent.
"""
import argparse
import base64
import email.utils
import http.server
import json
import os
import re
import socket
import ssl
import struct
import threading
import time
import urllib.parse
import xml.etree.ElementTree as xml

VERBS = {"Response": set(), "Dial": {"callerId", "timeout", "timeLimit"}, "Number": set(),
         "Say": {"language"}, "Pause": {"length"}}
DEFAULTS = {
    "own": "answers", "ownQueued": 0.5, "ownRings": 1.5, "child": "answers", "childAt": 1.0,
    "childRings": 4.0, "talk": 20.0, "listLag": 0.0, "notices": [], "noticesAfter": 0, "create": [],
    "get": {}, "update": [], "nullDurations": 0, "strange": None, "older": [], "account": "active",
}


class Refused(Exception):
    def __init__(self, code, message, status=400):
        super().__init__(message)
        self.code, self.status = code, status


class Facts:
    """What may be asked, and what an answer holds."""

    def __init__(self, path):
        self.operations, self.parameters, self.answers = [], {}, {}
        with open(path, encoding="utf-8") as file:
            for line in file.read().splitlines()[1:]:
                name, place, field, needs, kind, detail = line.split("\t")
                if place in ("get", "post", "delete"):
                    text = re.escape(field).replace(r"\{", "{").replace(r"\}", "}")
                    pattern = re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", text)
                    self.operations.append((name, place.upper(), re.compile("^" + pattern + "$")))
                elif place == "answer":
                    self.answers.setdefault(name, []).append(field)
                else:
                    self.parameters.setdefault((name, place), {})[field] = (needs, kind, detail)

    def find(self, method, path):
        for name, wanted, pattern in self.operations:
            match = pattern.match(path)
            if match and wanted == method:
                return name, match.groupdict()
        raise Refused(20404, "The requested resource was not found", 404)

    def check(self, operation, place, fields):
        known = self.parameters.get((operation, place), {})
        for name, values in fields.items():
            if name not in known:
                raise Refused(20001, f"unknown parameter {name}")
            _, kind, detail = known[name]
            if kind != "array" and len(values) != 1:
                raise Refused(20001, f"parameter {name} is repeated")
            for value in values:
                self.check_value(name, kind, detail, value)
        for name, (needs, _, _) in known.items():
            if needs == "required" and name not in fields:
                raise Refused(21213 if name == "From" else 21201, f"{name} is required")

    @staticmethod
    def check_value(name, kind, detail, value):
        if kind == "integer" and not re.fullmatch(r"\d+", value):
            raise Refused(20001, f"{name} is no number: {value!r}")
        if kind == "boolean" and value not in ("true", "false"):
            raise Refused(20001, f"{name} is no boolean: {value!r}")
        if detail.startswith("^"):
            if not re.match(detail, value):
                raise Refused(20001, f"{name} has not the form {detail}")
        elif detail != "-" and value not in detail.split(","):
            raise Refused(20001, f"{name} is none of {detail}: {value!r}")


class Call:
    """A bridged call: the own leg, and the contact's once that is dialled."""
    count = 0

    def __init__(self, form, scenario, now):
        Call.count += 1
        self.sid = "CA%032x" % (0xA000 + Call.count)
        self.child_sid = "CA%032x" % (0xB000 + Call.count)
        self.to, self.sender, self.created = form["To"][0], form["From"][0], now
        self.scenario, self.hung_up, self.seen_over = scenario, None, 0
        self.answered = self.created + scenario["ownQueued"] + scenario["ownRings"]
        self.number, self.dialled = None, None
        self.run(form["Twiml"][0], self.answered)

    def run(self, twiml, at):
        number = read_twiml(twiml)
        if number:
            self.number, self.dialled = number, at

    def child(self, now):
        """Status, begin, end and duration of the contact's leg; None before there is one."""
        s = self.scenario
        if s["own"] != "answers" or s["child"] == "none" or self.dialled is None:
            return None
        created = self.dialled + s["childAt"]
        stop = self.hung_up if self.hung_up is not None else float("inf")
        if now < created or stop <= created:
            return None
        decided = created + s["childRings"]
        if s["child"] != "answers":
            if now >= min(decided, stop):
                over = min(decided, stop)
                return ("canceled" if stop < decided else s["child"]), created, created, over, 0
        elif now >= decided and stop > decided:
            over = min(decided + s["talk"], stop)
            if now >= over:
                return "completed", created, decided, over, int(over - decided)
            return "in-progress", created, decided, None, None
        elif now >= stop:
            return "canceled", created, created, stop, 0
        return ("ringing" if now >= created + 0.5 else "queued"), created, created, None, None

    def own(self, now):
        s = self.scenario
        stop = self.hung_up if self.hung_up is not None else float("inf")
        if now >= stop and stop <= self.answered:
            return "canceled", stop
        if s["own"] != "answers":
            return (s["own"], self.answered) if now >= self.answered else (self.before(now), None)
        if now < self.answered:
            return self.before(now), None
        over = min(self.end_of_twiml(), stop)
        return ("completed", over) if now >= over else ("in-progress", None)

    def before(self, now):
        return "queued" if now < self.created + self.scenario["ownQueued"] else "ringing"

    def end_of_twiml(self):
        s = self.scenario
        if self.dialled is None:
            return self.answered + 60
        if s["child"] == "none":
            return self.dialled + s["childAt"]
        over = self.dialled + s["childAt"] + s["childRings"]
        return over + s["talk"] if s["child"] == "answers" else over


def read_twiml(text):
    """The dialled number, if any."""
    if len(text) > 4000:
        raise Refused(21205, "Twiml is longer than 4000 characters")
    try:
        root = xml.fromstring(text)
    except xml.ParseError as error:
        raise Refused(12100, f"document parse failure: {error}")
    if root.tag != "Response":
        raise Refused(12100, "no Response")
    for element in root.iter():
        if element.tag not in VERBS or set(element.attrib) - VERBS[element.tag]:
            raise Refused(12200, f"schema validation: {element.tag} {element.attrib}")
    number = root.find("Dial/Number")
    if number is not None and not re.fullmatch(r"\+1\d{10}", number.text or ""):
        raise Refused(13223, f"no number: {number.text!r}")
    return None if number is None else number.text


def mail_date(seconds):
    return None if seconds is None else email.utils.formatdate(seconds).replace("-0000", "+0000")


class Double:
    def __init__(self, options):
        self.options, self.facts = options, Facts(os.path.join(os.path.dirname(__file__), "facts.tsv"))
        self.scenario = dict(DEFAULTS, **json.loads(options.scenario))
        self.lock, self.calls, self.began = threading.Lock(), [], time.time()
        self.creates = self.updates = self.gets = self.notices_asked = 0
        self.log = open(options.log, "a", encoding="utf-8", buffering=1)
        for form in self.scenario["older"]:
            call = Call(dict(To=[form["To"]], From=[form["From"]], Twiml=["<Response/>"]),
                        self.scenario, self.now() - form["ago"])
            self.calls.append(call)
            self.note(created=call.sid, older=True)

    def now(self):
        if self.options.clock:
            with open(self.options.clock, encoding="ascii") as file:
                return int(file.read()) / 1000
        return self.began + (time.time() - self.began) * self.options.speed

    def note(self, **entry):
        self.log.write(json.dumps(dict(entry, t=round(self.now() * 1000))) + "\n")

    # What a request gives: (status, document), or the name of something worse.

    def create(self, form):
        if not {"Twiml", "Url", "ApplicationSid"} & set(form):
            raise Refused(21205, "Url parameter is required")
        for name in ("To", "From"):
            if not re.fullmatch(r"\+[1-9]\d{7,14}|sip:\S+@\S+", form[name][0]):
                raise Refused(21211, f"{name} is not a valid phone number: {form[name][0]!r}")
        if form["To"] == form["From"]:
            raise Refused(21211, "To and From are the same")
        read_twiml(form["Twiml"][0])
        modes, self.creates = self.scenario["create"], self.creates + 1
        mode = modes[self.creates - 1] if self.creates <= len(modes) else "ok"
        if mode == "ok" or mode.endswith("-created"):
            call = Call(form, self.scenario, self.now())
            self.calls.append(call)
            self.note(created=call.sid)
            if mode == "ok":
                return 201, self.parent_answer(call)
            if mode == "cut-created":
                return 201, json.dumps(self.parent_answer(call))[:200]
            return mode[:-len("-created")]
        return mode

    def update(self, sid, form):
        call = next((c for c in self.calls if c.sid == sid), None)
        modes, self.updates = self.scenario["update"], self.updates + 1
        mode = modes[self.updates - 1] if self.updates <= len(modes) else "ok"
        if mode not in ("ok",) and not mode.endswith("-done"):
            return mode
        if call is None:
            raise Refused(20404, "The requested resource was not found", 404)
        status = call.own(self.now())[0]
        if status in ("completed", "busy", "failed", "no-answer", "canceled"):
            raise Refused(21220, "Call is not in-progress. Cannot redirect.")
        if "Twiml" in form:
            if status != "in-progress":
                raise Refused(21220, "Call is not in-progress. Cannot redirect.")
            call.run(form["Twiml"][0], self.now())
        elif form.get("Status") == ["completed"]:
            call.hung_up = self.now()
        return mode[:-len("-done")] if mode.endswith("-done") else (200, self.parent_answer(call))

    def fault(self):
        """What goes wrong with this question."""
        self.gets += 1
        for key, mode in self.scenario["get"].items():
            first, _, last = key.partition("-")
            if int(first) <= self.gets <= int(last or (first if "-" not in key else 10 ** 9)):
                return mode
        return None

    def fetch(self, sid):
        for call in self.calls:
            if call.sid == sid:
                return 200, self.parent_answer(call)
            if call.child_sid == sid:
                answer = self.child_answer(call)
                if answer:
                    return 200, answer
        raise Refused(20404, "The requested resource was not found", 404)

    def list(self, query):
        found = []
        for call in reversed(self.calls):
            if "ParentCallSid" in query:
                seen = self.now() - self.scenario["listLag"]
                if [call.sid] == query["ParentCallSid"] and call.child(seen):
                    found.append(self.child_answer(call))
            elif query.get("To", [call.to]) == [call.to] and query.get("From", [call.sender]) == [call.sender]:
                found.append(self.parent_answer(call))
        size = int(query.get("PageSize", ["50"])[0])
        page = {"calls": found[:size], "page": 0, "page_size": size, "start": 0, "end": len(found) - 1}
        uris = ("uri", "first_page_uri", "next_page_uri", "previous_page_uri")
        return 200, dict(page, **{name: None for name in uris})

    def notices(self, sid):
        self.notices_asked += 1
        codes = self.scenario["notices"] if self.notices_asked > self.scenario["noticesAfter"] else []
        entries = [dict.fromkeys(self.facts.answers["notification"], None) | {
            "sid": "NO%032x" % n, "call_sid": sid, "error_code": str(code), "log": "0"}
            for n, code in enumerate(codes)]
        return 200, {"notifications": entries, "page": 0, "page_size": 50}

    # Answers.

    def answer(self, **fields):
        unknown = set(fields) - set(self.facts.answers["call"])
        assert not unknown, unknown
        return dict(dict.fromkeys(self.facts.answers["call"], None), account_sid=self.options.account,
                    api_version="2010-04-01", caller_name="", price_unit="USD", queue_time="0", **fields)

    def parent_answer(self, call):
        status, over = call.own(self.now())
        begun = None if status == "queued" else call.created
        seconds = None if over is None else str(int(over - call.answered) if over > call.answered else 0)
        return self.answer(
            sid=call.sid, to=call.to, **{"from": call.sender}, status=status, direction="outbound-api",
            date_created=mail_date(call.created), start_time=mail_date(begun), end_time=mail_date(over),
            duration="0" if status == "ringing" else seconds)

    def child_answer(self, call):
        found = call.child(self.now())
        if not found:
            return None
        status, created, begun, over, seconds = found
        strange = self.scenario["strange"]
        if strange and strange[0] <= self.now() - call.created < strange[1]:
            status = "teleporting"
        if status == "completed":
            call.seen_over += 1
            if self.scenario["nullDurations"] < 0 or call.seen_over <= self.scenario["nullDurations"]:
                seconds = None
        duration = "0" if status == "ringing" else None if seconds is None else str(seconds)
        return self.answer(
            sid=call.child_sid, parent_call_sid=call.sid, to=call.number, **{"from": call.sender},
            status=status, direction="outbound-dial", date_created=mail_date(created),
            start_time=mail_date(begun), end_time=mail_date(over), duration=duration)

    def examined(self, account):
        if account != self.options.account:
            raise Refused(20404, "The requested resource was not found", 404)
        if self.scenario["account"] == "hidden":
            raise Refused(20003, "Authenticate", 401)
        return 200, {"sid": account, "friendly_name": "Floor", "status": self.scenario["account"],
                     "type": "Full"}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    double = None

    def do_GET(self):
        self.serve({})

    def do_POST(self):
        length = int(self.headers.get("Content-Length", "0"))
        body = self.rfile.read(length).decode("ascii", "replace")
        self.serve(urllib.parse.parse_qs(body, keep_blank_values=True, strict_parsing=bool(body)))

    def serve(self, form):
        parts = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qs(parts.query, keep_blank_values=True)
        entry = {"method": self.command, "path": parts.path, "query": query, "form": form,
                 "auth": "Authorization" in self.headers, "agent": self.headers.get("User-Agent")}
        with self.double.lock:
            try:
                self.check_key()
                result = self.route(parts.path, query, form)
            except Refused as refused:
                entry["refused"] = f"{refused.code} {refused}"
                result = (refused.status, problem(refused.code, str(refused), refused.status))
            entry["status"] = result if isinstance(result, str) else result[0]
            self.double.note(**entry)
        self.reply(result)

    def check_key(self):
        options = self.double.options
        wanted = base64.b64encode(f"{options.user}:{options.secret}".encode()).decode()
        if self.headers.get("Authorization") != "Basic " + wanted:
            raise Refused(20003, "Authenticate", 401)

    def route(self, path, query, form):
        double = self.double
        account = re.fullmatch(r"/2010-04-01/Accounts/(AC[0-9a-f]{32})\.json", path)
        if account and self.command == "GET":
            return double.examined(account.group(1))
        operation, found = double.facts.find(self.command, path)
        if found["AccountSid"] != double.options.account:
            raise Refused(20404, "The requested resource was not found", 404)
        double.facts.check(operation, "path", {k: [v] for k, v in found.items()})
        double.facts.check(operation, "query", query)
        double.facts.check(operation, "form", form)
        if self.command == "POST":
            if self.headers.get_content_type() != "application/x-www-form-urlencoded":
                raise Refused(20001, "no form")
            return double.create(form) if operation == "CreateCall" else double.update(found["Sid"], form)
        fault = double.fault()
        if fault:
            return fault
        if operation == "FetchCall":
            return double.fetch(found["Sid"])
        return double.list(query) if operation == "ListCall" else double.notices(found["CallSid"])

    # Answering, well or badly.

    def reply(self, result):
        if not isinstance(result, str):
            status, document = result
            text = document if isinstance(document, str) else json.dumps(document)
            return self.send(status, text.encode(), "application/json;charset=utf-8")
        mode, _, argument = result.partition(":")
        if mode == "reset":
            return self.reset()
        if mode == "silence":
            self.close_connection = True
            self.connection.recv(1)
            return None
        if mode == "html":
            return self.send(int(argument or 502), b"<html><h1>Bad gateway</h1></html>", "text/html")
        if mode == "cut":
            return self.send(200, b'{"sid": "CA', "application/json")
        if mode == "huge":
            return self.send(200, b" " * (1 << 21), "application/json")
        if mode == "302":
            return self.send(302, b"", "text/html", {"Location": argument})
        if mode == "code":
            return self.refuse(400, int(argument))
        if mode == "21220":
            return self.refuse(400, 21220)
        extra = {"Retry-After": argument} if argument else {}
        code = {"401": 20003, "404": 20404, "429": 20429, "500": 20500}[mode]
        return self.refuse(int(mode), code, extra)

    def refuse(self, status, code, extra=None):
        body = json.dumps(problem(code, "refused by the scenario", status)).encode()
        self.send(status, body, "application/json", extra)

    def send(self, status, body, kind, extra=None):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Twilio-Request-Id", "RQ" + "0" * 31 + "7")
        for name, value in (extra or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def reset(self):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.rfile.close()
        self.wfile.close()
        self.connection.close()

    def date_time_string(self, timestamp=None):
        return email.utils.formatdate(self.double.now(), usegmt=True)

    def log_message(self, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        pass


def problem(code, message, status):
    return {"code": code, "message": message, "status": status,
            "more_info": f"https://www.twilio.com/docs/errors/{code}"}


def end_with(parent):
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(0)


def main():
    parser = argparse.ArgumentParser()
    for name in ("--account", "--user", "--secret", "--log", "--port-file"):
        parser.add_argument(name, required=True)
    for name in ("--clock", "--cert", "--key"):
        parser.add_argument(name)
    parser.add_argument("--scenario", default="{}")
    parser.add_argument("--speed", type=float, default=1)
    options = parser.parse_args()
    threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    Handler.double = Double(options)
    server = Server(("127.0.0.1", 0), Handler)
    if options.cert:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.cert, options.key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    with open(options.port_file + ".new", "w", encoding="ascii") as file:
        file.write(f"{server.server_address[1]}\n")
    os.rename(options.port_file + ".new", options.port_file)
    server.serve_forever()


main()
