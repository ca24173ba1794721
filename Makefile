# The developers' targets. The two commands of the README (Scripts/demo, Scripts/test) need no make.
.POSIX:
.PHONY: check setup lint boundaries generated format run golden e2e bench docs twilio-facts phone-facts

# Everything that must hold before a commit; ends with the test runner's closing line.
check: setup lint boundaries generated
	Scripts/test

setup:
	@Scripts/setup check

lint:
	Scripts/lint

boundaries:
	Scripts/boundaries --self-test
	Scripts/boundaries

generated:
	Scripts/generated --check

format:
	Scripts/format

# A seat on the demo floor, from a debug build.
run: setup
	swift build --product cordboard
	.build/debug/cordboard demo

# Records the golden screens anew (the run fails on purpose; read the difference, then commit).
golden: setup
	CORDBOARD_RECORD_GOLDENS=1 Scripts/test --filter ScreenTests

# The journeys of the built binary in a real terminal.
e2e: setup
	Scripts/test --filter EndToEnd

# Comparisons on this machine: ratios, in one table.
bench: setup
	Scripts/bench

# The pages that the program itself knows best.
docs: setup
	Scripts/generated

# The double's table against Twilio's own description: make twilio-facts OPENAPI=path/to/twilio_api_v2010.json
twilio-facts:
	Scripts/twilio-facts "$(OPENAPI)"

# What must survive: several processes, kills, stops, refused files, a terminal that dies.
faults: setup
	Scripts/test --filter 'ProcessTests|TurnstileTests|OpenTests|OtherAccount|LogTests|RestorationTests'

# The area codes and zones beside those of PyPI's phonenumbers (pip install phonenumbers).
phone-facts:
	Scripts/phone-facts

# The program as it is shipped; the last line is its path.
package:
	Scripts/setup build
	Scripts/build-release
