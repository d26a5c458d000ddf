// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ILedger} from "../src/interfaces/ILedger.sol";
import {Accounts} from "../src/libraries/Accounts.sol";
import {Book, Books, Line, Roll, Rolls} from "../src/libraries/Book.sol";
import {Buffer, Buffers} from "../src/libraries/Buffers.sol";
import {CodeStore} from "../src/libraries/CodeStore.sol";
import {CommitteeDraft, Committees, Member} from "../src/libraries/Committees.sol";
import {Consensus} from "../src/libraries/Consensus.sol";
import {ContributionSheet, ContributionSheets} from "../src/libraries/ContributionSheet.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Locations} from "../src/libraries/Locations.sol";
import {Outcome, OutcomeCode, Outcomes} from "../src/libraries/OutcomeCode.sol";
import {Signatures} from "../src/libraries/Signatures.sol";
import {Slices} from "../src/libraries/Slice.sol";
import {Tallies, Tally} from "../src/libraries/Tally.sol";
import {WorkerNumbers} from "../src/libraries/WorkerNumbers.sol";
import {ClosingHash} from "../src/types/Closing.sol";
import {HubDomain} from "../src/types/EIP712Domain.sol";
import {SignedContribution, SignedContributionHash} from "../src/types/SignedContribution.sol";
import {Assertions} from "./support/Assertions.sol";
import {Vm} from "./support/Vm.sol";

/// @notice What the settlement's road is made of, each against its plain meaning.
contract SettlementLibrariesTest is Assertions {
    using Accounts for uint256;

    receive() external payable {
        CodeStore.serve();
        revert("nothing to serve");
    }

    // ------------------------------------------------------------------------------------------------ Locations

    function parse(bytes calldata location) external pure returns (bool, bytes32) {
        return Locations.parse(location);
    }

    function test_locations_known() public view {
        bytes memory location =
            "{\"storage\":\"ipfs\",\"location\":\"/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG\"}";
        (bool found, bytes32 hash) = this.parse(location);
        check(found, "found");
        equal(hash, 0x9d6c2be50f706953479ab9df2ce3edca90b68053c00b3004b7f0accbe1e8eedf, "hash");
        equal(Locations.render(hash), location, "and back");
    }

    function testFuzz_locations_everyHashHasOne(bytes32 hash) public view {
        _isLocationOf(hash);
    }

    function test_locations_ofExtremeHashes() public view {
        _isLocationOf(0);
        _isLocationOf(bytes32(type(uint256).max));
        for (uint256 i = 0; i < 256; i += 5) {
            _isLocationOf(bytes32(1 << i));
            _isLocationOf(bytes32((1 << i) - 1));
        }
    }

    function _isLocationOf(bytes32 hash) private view {
        (bool found, bytes32 parsed) = this.parse(Locations.render(hash));
        check(found, "found");
        equal(parsed, hash, "hash");
    }

    /// Rationale: a location is kept as its hash only if it can be told again to the letter.
    function testFuzz_locations_nothingElseIsOne(bytes32 hash, uint256 place, bytes1 character) public view {
        bytes memory location = Locations.render(hash);
        location[place % 84] = character;
        _isCanonicalOrNone(location);
    }

    /// @dev Every byte at a few places: first and last digits, both sides of where the digits are cut in two, and the frame.
    function test_locations_everyCharacter() public view {
        uint8[9] memory places = [0, 31, 35, 36, 67, 68, 81, 82, 83];
        for (uint256 i = 0; i < places.length; ++i) {
            for (uint256 c = 0; c < 256; ++c) {
                bytes memory location = Locations.render(keccak256("some result"));
                location[places[i]] = bytes1(uint8(c));
                _isCanonicalOrNone(location);
            }
        }
    }

    function _isCanonicalOrNone(bytes memory location) private view {
        (bool found, bytes32 parsed) = this.parse(location);
        (bool known, bytes32 hash) = _parsePlainly(location);
        check(found == known, "as digit by digit");
        if (found) equal(parsed, hash, "the same hash");
        if (found) equal(Locations.render(parsed), location, "told again");
    }

    /// @dev The rule, digit by digit: 46 digits of base 58 between frame and frame, which make 34 bytes that begin with 1220.
    function _parsePlainly(bytes memory location) private pure returns (bool, bytes32) {
        bytes memory alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        bytes memory frame = Locations.render(0);
        uint256 high;
        uint256 low;
        for (uint256 i = 0; i < 84; ++i) {
            if (i < 36 || i > 81) {
                if (location[i] != frame[i]) return (false, 0);
                continue;
            }
            uint256 digit = 0;
            while (digit < 58 && alphabet[digit] != location[i]) ++digit;
            if (digit == 58) return (false, 0);
            low = low * 58 + digit;
            high = high * 58 + (low >> 128);
            low &= type(uint128).max;
        }
        return (high >> 128 == 0x1220, bytes32((high << 128) | low));
    }

    function test_locations_ofOtherLengths() public view {
        bytes memory location = Locations.render(keccak256("some result"));
        (bool longer,) = this.parse(bytes.concat(location, " "));
        check(!longer, "longer");
        assembly {
            mstore(location, 83)
        }
        (bool shorter,) = this.parse(location);
        check(!shorter, "shorter");
        (bool empty,) = this.parse("");
        check(!empty, "empty");
    }

    // ------------------------------------------------------------------------------------------------ Buffers

    function write(bytes32 value, uint256 width, uint256 number, bytes calldata data)
        external
        pure
        returns (bytes memory)
    {
        Buffer memory buffer = Buffers.open(width + 37 + data.length + 20);
        buffer.put(uint256(value), width);
        buffer.putNumber(number);
        buffer.put(data);
        buffer.put(7, 20);
        equal(buffer.size(), buffer.close().length, "size");
        return buffer.close();
    }

    function testFuzz_buffers(bytes32 value, uint256 width, uint256 number, bytes memory data) public view {
        width = 1 + (width % 32);
        bytes memory last;
        for (uint256 i = 32 - width; i < 32; ++i) {
            last = bytes.concat(last, value[i]);
        }
        bytes memory want = bytes.concat(last, _number(number), data, bytes20(uint160(7)));
        equal(this.write(value, width, number, data), want, "written");
        equal(
            this.write(value, width, number % 300, data),
            bytes.concat(last, _number(number % 300), data, bytes20(uint160(7))),
            "small"
        );
    }

    function slice(bytes calldata whole, uint256 from, uint256 to) external pure returns (bytes memory) {
        equal(Slices.from(whole[from:to]).length(), to - from, "length");
        return Slices.from(whole[from:to]).data();
    }

    function testFuzz_slices(bytes memory whole, uint256 from, uint256 to) public view {
        to %= whole.length + 1;
        from %= to + 1;
        bytes memory want = new bytes(to - from);
        for (uint256 i = from; i < to; ++i) {
            want[i - from] = whole[i];
        }
        equal(this.slice(whole, from, to), want, "the same bytes");
    }

    function _number(uint256 number) private pure returns (bytes memory written) {
        while (number >= 128) {
            written = bytes.concat(written, bytes1(uint8(number % 128 + 128)));
            number /= 128;
        }
        return bytes.concat(written, bytes1(uint8(number)));
    }

    // ------------------------------------------------------------------------------------------------ OutcomeCode

    function save(
        uint256 number,
        bytes32 digest,
        bytes calldata results,
        bytes calldata data,
        uint256 deadline,
        address enclave
    ) external {
        Outcomes memory outcomes = OutcomeCode.open(1000 + 2 * results.length + data.length);
        outcomes.begin(deadline, digest, 1, Slices.from(results), Slices.from(data));
        outcomes.putWorker(number % 1000 + 1);
        outcomes.putWinner(63, address(0));
        uint256 size = outcomes.sizeWith(1, 1, results.length, 0);
        outcomes.begin(0, ~digest, 2, Slices.from(results), Slices.from(results[:0]));
        outcomes.putWorker(address(9));
        outcomes.putWinner(1, enclave);
        outcomes.putWorker(1 << 30);
        outcomes.putLoser(2, enclave, ~digest, digest);
        check(outcomes.code.size() <= size, "no larger than told");
        outcomes.save(number);
    }

    function testFuzz_outcomeCode_keeps(
        uint256 number,
        bytes32 digest,
        bytes memory results,
        bytes memory data,
        uint40 deadline,
        address enclave
    ) public {
        _keeps(number % (1 << 40), digest, results, data, deadline, enclave);
    }

    function testFuzz_outcomeCode_keepsLocations(bytes32 digest, bytes32 hash, uint40 deadline) public {
        _keeps(1, digest, Locations.render(hash), "", deadline, address(1));
    }

    function _keeps(
        uint256 number,
        bytes32 digest,
        bytes memory results,
        bytes memory data,
        uint256 deadline,
        address enclave
    ) private {
        WorkerNumbers.save(number % 1000 + 1, address(7));
        WorkerNumbers.save(1 << 30, address(8));
        this.save(number, digest, results, data, deadline, enclave);
        Outcome memory one = OutcomeCode.load(number, 0);
        equal(one.revealDeadline, deadline, "deadline");
        equal(one.digest, digest, "digest");
        equal(one.results, results, "results");
        equal(one.callbackData, data, "callback data");
        equal(one.members.length, 1, "members");
        equal(one.members[0].worker, address(7), "by its number");
        equal(one.members[0].share, 63, "share");
        check(one.members[0].won && one.members[0].enclave == address(0), "won");
        Outcome memory other = OutcomeCode.load(number, 1);
        equal(other.digest, ~digest, "the other's digest");
        equal(other.results, results, "the other's results");
        equal(other.callbackData, "", "no data");
        equal(other.members[0].worker, address(9), "by its address");
        equal(other.members[0].enclave, enclave, "enclave");
        check(other.members[0].won && other.members[0].share == 1, "won too");
        equal(other.members[1].worker, address(8), "a large number");
        check(!other.members[1].won && other.members[1].share == 2, "lost");
        equal(other.members[1].enclave, enclave, "its enclave");
        equal(other.members[1].resultHash, ~digest, "its hash");
        equal(other.members[1].resultSeal, digest, "its seal");
    }

    function test_outcomeCode_capacity() public pure {
        equal(OutcomeCode.open(100).capacity, 100, "what there is to write");
        equal(OutcomeCode.open(1 << 20).capacity, CodeStore.MAX_SIZE, "what can be written");
    }

    // ------------------------------------------------------------------------------------------------ Book

    mapping(address account => uint256) private _words;
    mapping(address account => uint256) private _moved;
    mapping(address account => uint256) private _stakes;

    /// @dev Accounts whose last bits are often the same, so that they compete for places.
    function _account(uint256 seed) private pure returns (address) {
        return address(uint160((seed % 3) + 1 + ((seed >> 2) % 5 << 20)));
    }

    /// @notice Random movements, against one account at a time.
    function testFuzz_book_isALedger(uint256[24] memory seeds) public {
        Book memory book = Books.open(16);
        uint256 total;
        for (uint256 i = 0; i < seeds.length; ++i) {
            address account = _account(seeds[i]);
            if (_words[account] == 0) {
                _words[account] = uint64(seeds[i] >> 64) / 64 | (uint256(uint64(seeds[i] >> 128) / 64 + 1) << 64)
                    | (uint256(i) << 128);
                Accounts.save(account, _words[account]);
            }
            total += _move(book, book.line(account), seeds[i] >> 8, uint64(seeds[i] >> 192));
        }
        equal(book.total, total, "total");
        vm.recordLogs();
        book.writePayments();
        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint256 logged;
        for (uint256 i = 0; i < logs.length; ++i) {
            bool transfer = logs[i].topics[0] == ILedger.Transfer.selector;
            if (transfer) {
                equal(logs[i].topics[1], bytes32(uint256(uint160(address(this)))), "from the pot");
                address to = address(uint160(uint256(logs[i].topics[2])));
                equal(abi.decode(logs[i].data, (uint256)), _moved[to], "moved");
                logged += _moved[to];
            } else {
                equal(logs[i].topics[0], ILedger.Unlock.selector, "nothing else");
                (address owner, uint256 amount) = abi.decode(logs[i].data, (address, uint256));
                equal(amount, _stakes[owner], "stakes");
                check(amount != 0, "something was freed");
            }
        }
        equal(logged, total, "all is logged");
        for (uint256 i = 0; i < seeds.length; ++i) {
            equal(Accounts.load(_account(seeds[i])), _words[_account(seeds[i])], "written");
        }
    }

    function _move(Book memory book, Line line, uint256 kind, uint256 amount) private returns (uint256 moved) {
        address account = line.account();
        uint256 word = _words[account];
        equal(line.word(), word, "the same word every time");
        amount = amount % (word.frozen() + 1) / 8;
        kind %= 5;
        if (kind == 0) {
            book.unlock(line, amount);
            word = word.takeFrozen(amount) + amount;
            _stakes[account] += amount;
            moved = amount;
        } else if (kind == 1) {
            book.reward(line, amount, "task");
            word += amount;
            moved = amount;
        } else if (kind == 2) {
            line.seize(amount, "task");
            word = word.takeFrozen(amount);
        } else if (kind == 3) {
            bool scores = amount % 2 == 0;
            book.rewardWinner(line, amount, amount / 3, "task", scores);
            word = word.takeFrozen(amount) + amount + amount / 3;
            if (scores) word = word.withScore(word.score() + 1);
            _stakes[account] += amount;
            moved = amount + amount / 3;
        } else {
            Books.seizeLoser(line, amount, "task");
            word = word.takeFrozen(amount).withScore(word.score() * 2 / 3);
        }
        _words[account] = word;
        _moved[account] += moved;
    }

    function testFuzz_book_locks(uint256[8] memory seeds) public {
        Book memory book = Books.open(8);
        uint256 total;
        for (uint256 i = 0; i < seeds.length; ++i) {
            address account = _account(seeds[i]);
            if (_words[account] == 0) {
                _words[account] = (1 << 60) | (1 << 192);
                Accounts.save(account, _words[account]);
            }
            uint256 amount = uint56(seeds[i] >> 100);
            book.lock(book.line(account), amount);
            _words[account] = _words[account].freeze(amount);
            total += amount;
        }
        book.writeLocks();
        equal(book.total, total, "total");
        for (uint256 i = 0; i < seeds.length; ++i) {
            equal(Accounts.load(_account(seeds[i])), _words[_account(seeds[i])], "written");
        }
    }

    /// Rationale: lines are made in memory that was used before and never cleared.
    function test_book_newLinesAreEmpty() public {
        Book memory book = Books.open(3);
        assembly ("memory-safe") {
            let free := mload(0x40)
            for { let i := 0 } lt(i, 1024) { i := add(i, 32) } { mstore(add(free, i), not(0)) }
        }
        for (uint160 i = 1; i <= 3; ++i) {
            Line line = book.line(address(i));
            check(line.moved() == 0 && line.stakes() == 0 && !line.next().exists() && line.word() == 0, "empty");
            check(Line.unwrap(book.line(address(i))) == Line.unwrap(line), "found again");
        }
        vm.recordLogs();
        book.writePayments();
        equal(vm.getRecordedLogs().length, 0, "nothing moved");
    }

    function unlockAll(uint256 frozen, uint256 amount) external {
        Accounts.save(address(5), frozen << 64);
        Book memory book = Books.open(1);
        book.unlock(book.line(address(5)), amount);
    }

    function testFuzz_book_moreThanIsFrozen_reverts(uint64 frozen, uint64 amount) public {
        vm.assume(amount > frozen);
        vm.expectRevert(panic(0x11));
        this.unlockAll(frozen, amount);
    }

    function test_rolls() public pure {
        Roll roll = Rolls.open(3);
        Roll other = Rolls.open(1);
        other.put(0, Line.wrap(99));
        for (uint256 k = 0; k < 3; ++k) {
            roll.put(k, Line.wrap(k + 1));
        }
        for (uint256 k = 0; k < 3; ++k) {
            equal(Line.unwrap(roll.get(k)), k + 1, "line");
        }
        equal(Line.unwrap(other.get(0)), 99, "apart");
    }

    // ------------------------------------------------------------------------------------------------ Tally

    function testFuzz_tally(uint256[12] memory seeds) public pure {
        Tally tally = Tallies.open(12);
        tally.add("before", 5);
        tally.clear();
        bytes32[] memory hashes = new bytes32[](12);
        uint256[] memory weights = new uint256[](12);
        uint256 groups;
        for (uint256 i = 0; i < 12; ++i) {
            bytes32 hash = bytes32(seeds[i] % 5);
            uint256 weight = 2 + (seeds[i] >> 200) % 100;
            tally.add(hash, weight);
            uint256 g = 0;
            while (g < groups && hashes[g] != hash) ++g;
            if (g == groups) (hashes[groups], weights[groups++]) = (hash, weight);
            else weights[g] = Consensus.grow(weights[g], weight);
        }
        uint256 sum = 1;
        uint256 best;
        for (uint256 g = 0; g < groups; ++g) {
            sum += weights[g];
            if (weights[g] > weights[best]) best = g;
        }
        (bytes32 winner, uint256 largest, uint256 total) = tally.result();
        equal(winner, hashes[best], "hash");
        equal(largest, weights[best], "largest");
        equal(total, sum, "total");
    }

    // ------------------------------------------------------------------------------------------------ Committees

    function draft(SignedContribution[2] calldata cs, bytes32 taskId, bytes32 consensus, uint64 weight)
        external
        pure
        returns (bytes memory, bytes32, bytes32)
    {
        (bytes memory room, CommitteeDraft at0) = Committees.open(2, 3);
        at0.begin(taskId, 2);
        at0.put(0, cs[0], cs[0].resultHash, weight);
        at0.put(1, cs[1], cs[1].resultHash, 2);
        (bytes32 first, CommitteeDraft at1) = at0.end(consensus, 2);
        at1.begin(consensus, 1);
        at1.put(0, cs[1], cs[1].resultHash, weight);
        (bytes32 second, CommitteeDraft end) = at1.end(taskId, 1);
        return (Committees.close(room, end), first, second);
    }

    function batchHash(bytes32[] calldata hashes) external pure returns (bytes32) {
        return Committees.batchHash(hashes);
    }

    function _bytesOf(SignedContribution memory c, uint256 weight) private pure returns (bytes memory) {
        return abi.encodePacked(c.worker, uint64(weight), c.enclaveChallenge, c.resultHash, c.resultSeal);
    }

    function testFuzz_committees(SignedContribution[2] memory cs, bytes32 taskId, bytes32 consensus, uint64 weight)
        public
        view
    {
        weight >>= 1; // as all weights are
        (bytes memory written, bytes32 first, bytes32 second) = this.draft(cs, taskId, consensus, weight);
        bytes memory one = bytes.concat(_bytesOf(cs[0], weight), _bytesOf(cs[1], 2));
        bytes memory other = _bytesOf(cs[1], weight);
        bytes memory wholeOne = abi.encodePacked(taskId, consensus, uint8(2), one);
        bytes memory wholeOther = abi.encodePacked(consensus, taskId, uint8(1), other);
        equal(written, bytes.concat(wholeOne, wholeOther), "both, one after the other");
        equal(first, keccak256(wholeOne), "hash of one");
        equal(second, keccak256(wholeOther), "hash of the other");
        bytes32[] memory hashes = new bytes32[](2);
        (hashes[0], hashes[1]) = (first, second);
        equal(this.batchHash(hashes), keccak256(abi.encodePacked(first, second)), "batch");
        equal(Committees.batchHash(hashes, 1), keccak256(abi.encodePacked(first)), "a shorter one");
        this.read(one, cs, taskId, consensus, weight);
    }

    function read(
        bytes calldata members,
        SignedContribution[2] calldata cs,
        bytes32 taskId,
        bytes32 consensus,
        uint64 weight
    ) external pure {
        (bytes32 hash, Member member, uint256 size, uint256 agreed) = Committees.read(members, taskId, consensus, 0);
        equal(hash, keccak256(abi.encodePacked(taskId, consensus, uint8(2), members)), "hash");
        equal(size, 2, "count");
        equal(agreed, 0, "nobody is said to agree");
        check(Committees.atMost(members) >= 2, "at most");
        for (uint256 k = 0; k < 2; ++k) {
            equal(member.worker(), cs[k].worker, "worker");
            equal(member.weight(), k == 0 ? weight : 2, "weight");
            equal(member.enclave(), cs[k].enclaveChallenge, "enclave");
            equal(member.resultHash(), cs[k].resultHash, "hash");
            equal(member.resultSeal(), cs[k].resultSeal, "seal");
            member = member.next();
        }
        (,, size,) = Committees.read(members[1:], taskId, consensus, 0);
        check(size > 64, "no members");
    }

    function shown(bytes calldata members, bytes32 taskId, bytes32 consensus, bytes32 digest)
        external
        pure
        returns (bytes32 hash, uint256 size, uint256 agreed)
    {
        Member first;
        (hash, first, size, agreed) = Committees.read(members, taskId, consensus, digest);
        for (uint256 k = 0; k < size && k < 64; ++k) {
            if ((agreed >> k) & 1 == 1) {
                equal(first.resultHash(), consensus, "its hash");
                equal(first.resultSeal(), Hashes.resultSeal(first.worker(), taskId, digest), "its seal");
            }
            first = first.next();
        }
    }

    /// Rationale: what is left out because it follows from the digest must give the committee that was committed.
    function testFuzz_committees_shown(SignedContribution[7] memory cs, bytes32 taskId, bytes32 digest, uint256 agreed)
        public
        view
    {
        bytes32 consensus = Hashes.resultHash(taskId, digest);
        agreed %= 128;
        bytes memory whole;
        bytes memory short;
        for (uint256 k = 0; k < 7; ++k) {
            uint64 weight = uint64(uint256(cs[k].r)) >> 1;
            bool agrees = (agreed >> k) & 1 == 1;
            if (agrees) {
                (cs[k].resultHash, cs[k].resultSeal) = (consensus, Hashes.resultSeal(cs[k].worker, taskId, digest));
            }
            whole = bytes.concat(whole, _bytesOf(cs[k], weight));
            short = bytes.concat(
                short,
                agrees
                    ? abi.encodePacked(cs[k].worker, weight | (uint64(1) << 63), cs[k].enclaveChallenge)
                    : _bytesOf(cs[k], weight)
            );
        }
        (bytes32 hash, uint256 size, uint256 said) = this.shown(short, taskId, consensus, digest);
        equal(hash, keccak256(abi.encodePacked(taskId, consensus, uint8(7), whole)), "hash");
        equal(size, 7, "size");
        equal(said, agreed, "who agreed");
        (, size,) = this.shown(bytes.concat(short, hex"00"), taskId, consensus, digest);
        check(size > 64, "padded");
        (hash, size, said) = this.shown("", taskId, consensus, digest);
        equal(hash, keccak256(abi.encodePacked(taskId, consensus, uint8(0))), "nobody");
        equal(size + said, 0, "at all");
    }

    // ------------------------------------------------------------------------------------------------ hashes

    function digests(
        SignedContribution[2] calldata cs,
        bytes32 separator,
        bytes32 taskId,
        address scheduler,
        uint256 stake
    ) external pure returns (bytes32, bytes32) {
        ContributionSheet sheet = ContributionSheets.open(separator);
        sheet.turn(separator, address(1), 2);
        sheet.digest(cs[1], cs[1].resultHash);
        sheet.turn(taskId, scheduler, stake);
        return (sheet.digest(cs[0], cs[0].resultHash), sheet.digest(cs[1], cs[1].resultHash));
    }

    function testFuzz_contributionDigest(
        SignedContribution[2] memory cs,
        bytes32 separator,
        bytes32 taskId,
        address scheduler,
        uint256 stake
    ) public view {
        (bytes32 first, bytes32 second) = this.digests(cs, separator, taskId, scheduler, stake);
        equal(first, _digest(cs[0], separator, taskId, scheduler, stake), "first");
        equal(second, _digest(cs[1], separator, taskId, scheduler, stake), "second");
    }

    function _digest(SignedContribution memory c, bytes32 separator, bytes32 taskId, address scheduler, uint256 stake)
        private
        pure
        returns (bytes32)
    {
        bytes32 typeHash = keccak256(bytes(SignedContributionHash.TYPE));
        bytes memory fields =
            abi.encode(typeHash, taskId, scheduler, stake, c.resultHash, c.resultSeal, c.enclaveChallenge);
        return keccak256(abi.encodePacked("\x19\x01", separator, keccak256(fields)));
    }

    function testFuzz_hashes(address worker, bytes32 a, bytes32 b, address enclave) public pure {
        equal(Hashes.resultSeal(worker, a, b), keccak256(abi.encodePacked(worker, a, b)), "seal");
        equal(
            Hashes.authorization(worker, a, enclave), keccak256(abi.encodePacked(worker, a, enclave)), "authorization"
        );
        equal(HubDomain.digest(a, b), keccak256(abi.encodePacked("\x19\x01", a, b)), "digest");
        equal(Signatures.messageHash(a), keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", a)), "message");
    }

    function test_typeHashes() public pure {
        equal(SignedContributionHash.TYPEHASH, keccak256(bytes(SignedContributionHash.TYPE)), "contribution");
        equal(ClosingHash.TYPEHASH, keccak256(bytes(ClosingHash.TYPE)), "closing");
        equal(CodeStore.CREATION_CODE_HASH, keccak256(CodeStore.CREATION_CODE), "creation code");
    }

    // ------------------------------------------------------------------------------------------------ numbers

    function testFuzz_workerNumbers(uint32 number, uint32 other, address worker) public {
        vm.assume(number != other);
        WorkerNumbers.save(number, worker);
        equal(WorkerNumbers.load(number), worker, "kept");
        equal(WorkerNumbers.load(other), address(0), "no other");
    }

    function testFuzz_accounts_numberAndSettlements(uint64 stake, uint64 score, uint256 number, uint32 count)
        public
        pure
    {
        number %= Accounts.MAX_NUMBER + 1;
        uint256 word = uint256(stake) | (uint256(score) << 128) | (uint256(count) << 224);
        uint256 numbered = word.withNumber(Accounts.MAX_NUMBER).withNumber(number);
        equal(numbered.number(), number, "number");
        equal(numbered.settlements(), count, "settlements stay");
        equal(numbered.stake(), stake, "stake stays");
        equal(numbered.score(), score, "score stays");
        check(!numbered.imported() && numbered.withImported().imported(), "mark");
        equal(numbered.withImported().number(), number, "number stays");
        check(numbered.withSettlement().settlements() == uint256(count) + 1 || count == type(uint32).max, "one more");
        equal(numbered.withSettlement().number(), number, "number stays then");
    }
}
