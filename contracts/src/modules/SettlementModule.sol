// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {IHubSettlement} from "../interfaces/IHubSettlement.sol";
import {IHubTasks} from "../interfaces/IHubTasks.sol";
import {Accounts} from "../libraries/Accounts.sol";
import {Book, Books, Line, Roll, Rolls} from "../libraries/Book.sol";
import {Callbacks} from "../libraries/Callbacks.sol";
import {CodeStore} from "../libraries/CodeStore.sol";
import {CommitteeDraft, Committees, Member} from "../libraries/Committees.sol";
import {Consensus} from "../libraries/Consensus.sol";
import {ContributionSheet, ContributionSheets} from "../libraries/ContributionSheet.sol";
import {DealCode, StoredDeal} from "../libraries/DealCode.sol";
import {Hashes} from "../libraries/Hashes.sol";
import {Ledger} from "../libraries/Ledger.sol";
import {LoneOutcome} from "../libraries/LoneOutcome.sol";
import {OutcomeCode, Outcomes} from "../libraries/OutcomeCode.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Slice, Slices} from "../libraries/Slice.sol";
import {Tags} from "../libraries/Tags.sol";
import {Tallies, Tally} from "../libraries/Tally.sol";
import {TaskStore, TaskWord} from "../libraries/TaskStore.sol";
import {WorkerNumbers} from "../libraries/WorkerNumbers.sol";
import {Closing, ClosingHash} from "../types/Closing.sol";
import {Commitment, EnclaveProof} from "../types/Commitment.sol";
import {HubDomain} from "../types/EIP712Domain.sol";
import {TaskStatus} from "../types/Enums.sol";
import {Settlement} from "../types/Settlement.sol";
import {SignedContribution} from "../types/SignedContribution.sol";
import {HubStorage} from "./HubStorage.sol";

/// @title Settlement: the whole of many tasks in two transactions
/// @dev What checks something answers why it refuses, encoded as the failure of a call, or nothing. Checks come first, and
/// change nothing but memory that is written again for the next task.
contract SettlementModule is IHubSettlement, HubStorage {
    using Accounts for uint256;
    using Tags for bytes32;

    /// A task's place in its settlement has 8 bits.
    uint256 private constant MAX_TASKS = 256;
    /// Accounts of a task besides its workers: payer, owners of app and dataset, scheduler, kitty, whoever settles.
    uint256 private constant PARTIES = 6;

    // ------------------------------------------------------------------------------------------------ commit

    /// @dev What `commit` carries from task to task.
    struct Batch {
        ContributionSheet sheet;
        Book book;
        /// Room for all committees, and where in memory the next one goes.
        bytes committees;
        CommitteeDraft draft;
        bytes32[] hashes;
        uint256 count;
        /// Where the last task that was fixed is.
        uint256 fixedBase;
        /// The deal read last, where, and what matters of it.
        bytes32 dealId;
        address code;
        StoredDeal deal;
        uint256 first;
        uint256 size;
        uint256 deadline;
        uint256 revealDeadline;
        uint256 trust;
        /// What each worker freezes, none at trust 1, and what it signed.
        uint256 stake;
        uint256 signedStake;
        address scheduler;
        /// Whether the caller may commit for it.
        bool allowed;
        bool enclaves;
        /// The members' accounts and groups of the committee at hand.
        Roll lines;
        Tally tally;
        address previous;
        /// What the contribution at hand says.
        bytes32 resultHash;
        /// The task at hand.
        bytes32 taskId;
        uint256 base;
        TaskStatus status;
        /// Its index inside the deal, from 0.
        uint256 index;
        /// Proofs of enclaves used so far.
        uint256 proofs;
    }

    /// @inheritdoc IHubSettlement
    function commit(Commitment[] calldata commitments) external {
        Batch memory batch = _openBatch(commitments);
        for (uint256 i = 0; i < commitments.length; ++i) {
            bytes memory refusal = _commit(batch, commitments[i]);
            if (refusal.length != 0) emit CommitmentRefused(batch.taskId, refusal);
        }
        if (batch.count == 0) return;
        bytes32 hash = Committees.batchHash(batch.hashes, batch.count);
        if (batch.count == 1) TaskStore.saveAlone(batch.fixedBase, batch.hashes[0]);
        else _batches[hash] = block.timestamp;
        batch.book.writeLocks();
        Ledger.growPot(batch.book.total);
        emit Committed(hash, Committees.close(batch.committees, batch.draft));
    }

    function _openBatch(Commitment[] calldata commitments) private view returns (Batch memory batch) {
        uint256 members;
        uint256 largest;
        for (uint256 i = 0; i < commitments.length; ++i) {
            uint256 size = commitments[i].contributions.length;
            members += size;
            if (size > largest) largest = size;
        }
        batch.sheet = ContributionSheets.open(HubDomain.separator(block.chainid, address(this)));
        batch.book = Books.open(members);
        (batch.committees, batch.draft) = Committees.open(commitments.length, members);
        batch.hashes = new bytes32[](commitments.length);
        batch.lines = Rolls.open(largest);
        batch.tally = Tallies.open(largest);
    }

    /// @dev One task, or why not.
    function _commit(Batch memory batch, Commitment calldata c) private returns (bytes memory refusal) {
        refusal = _checkTask(batch, c.dealid, c.index);
        if (refusal.length != 0) return refusal;
        SignedContribution[] calldata contributions = c.contributions;
        uint256 max = batch.trust <= 1 ? 1 : Committees.MAX_MEMBERS;
        if (contributions.length == 0 || contributions.length > max) {
            return abi.encodeWithSelector(CommitteeSize.selector, batch.taskId, contributions.length, max);
        }
        batch.draft.begin(batch.taskId, contributions.length);
        batch.sheet.turn(batch.taskId, batch.scheduler, batch.signedStake);
        batch.tally.clear();
        batch.proofs = 0;
        batch.resultHash = 0;
        for (uint256 k = 0; k < contributions.length; ++k) {
            refusal = _checkContribution(batch, c, contributions[k], k);
            if (refusal.length != 0) return refusal;
        }
        (bytes32 consensus, uint256 group, uint256 total) = batch.tally.result();
        if (!Consensus.reached(group, total, batch.trust)) {
            return abi.encodeWithSelector(TrustNotReached.selector, batch.taskId, batch.trust);
        }
        _fix(batch, contributions.length, consensus);
    }

    /// @dev May this task be committed, now and by the caller?
    function _checkTask(Batch memory batch, bytes32 dealId, uint256 index) private view returns (bytes memory refusal) {
        bytes32 taskId = Hashes.taskId(dealId, index);
        batch.taskId = taskId;
        if (batch.code == address(0) || batch.dealId != dealId) _readDeal(batch, dealId);
        uint256 first = batch.first;
        // Below the first it is far too large.
        unchecked {
            batch.index = index - first;
        }
        if (batch.index >= batch.size) {
            return abi.encodeWithSelector(IHubErrors.TaskOutsideDeal.selector, dealId, index, first, batch.size);
        }
        uint256 base = TaskStore.slotOf(taskId);
        batch.base = base;
        TaskStatus status = TaskStore.load(base).status();
        batch.status = status;
        if (status == TaskStatus.ACTIVE) {
            if (TaskStore.contribution(base, 0).exists()) {
                return abi.encodeWithSelector(IHubErrors.ContributionsExist.selector, taskId);
            }
        } else if (status != TaskStatus.UNSET) {
            return abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, status);
        }
        if (block.timestamp >= batch.deadline) return _tooLate(batch.deadline);
        if (!batch.allowed) return _notTheScheduler(batch.scheduler);
        return refusal;
    }

    function _readDeal(Batch memory batch, bytes32 dealId) private view {
        address code = dealAddress(dealId);
        StoredDeal deal = DealCode.load(code);
        batch.dealId = dealId;
        batch.code = code;
        batch.deal = deal;
        batch.first = deal.botFirst();
        batch.size = deal.botSize();
        batch.deadline = deal.contributionDeadline();
        batch.revealDeadline = block.timestamp + 2 * deal.time();
        batch.trust = deal.trust();
        batch.signedStake = deal.workerStake();
        batch.stake = batch.trust <= 1 ? 0 : batch.signedStake;
        batch.scheduler = deal.scheduler();
        batch.allowed = _actsFor(batch.scheduler);
        batch.enclaves = deal.tag().needsEnclave();
    }

    /// @dev Contribution `k`: its order, signature, enclave and stake. Adds it to the draft and to its group.
    function _checkContribution(
        Batch memory batch,
        Commitment calldata commitment,
        SignedContribution calldata c,
        uint256 k
    ) private view returns (bytes memory refusal) {
        address worker = c.worker;
        address enclave = c.enclaveChallenge;
        if (k > 0 && worker <= batch.previous) {
            return abi.encodeWithSelector(WorkersNotAscending.selector, batch.taskId, batch.previous, worker);
        }
        batch.previous = worker;
        // What is not told again is what was told last.
        if (c.resultHash != 0) batch.resultHash = c.resultHash;
        address signer = Signatures.recover(batch.sheet.digest(c, batch.resultHash), c.r, c.vs);
        if (signer == address(0) || signer != worker) {
            return abi.encodeWithSelector(InvalidContribution.selector, batch.taskId, worker);
        }
        if (enclave != address(0)) {
            refusal = _checkEnclave(batch, c, commitment.proofs);
            if (refusal.length != 0) return refusal;
        } else if (batch.enclaves) {
            return abi.encodeWithSelector(IHubErrors.EnclaveRequired.selector, batch.taskId);
        }
        Line line = batch.book.line(worker);
        batch.lines.put(k, line);
        uint256 account = line.word();
        if (account.stake() < batch.stake) {
            return abi.encodeWithSelector(StakeMissing.selector, batch.taskId, worker, account.stake(), batch.stake);
        }
        _addMember(batch, c, k, Consensus.weight(account.score()));
    }

    function _addMember(Batch memory batch, SignedContribution calldata c, uint256 k, uint256 weight) private pure {
        batch.draft.put(k, c, batch.resultHash, weight);
        batch.tally.add(batch.resultHash, weight);
    }

    /// @dev The enclave's word for the contribution, and the broker's for the enclave.
    function _checkEnclave(Batch memory batch, SignedContribution calldata c, EnclaveProof[] calldata proofs)
        private
        view
        returns (bytes memory refusal)
    {
        bytes32 taskId = batch.taskId;
        address enclave = c.enclaveChallenge;
        if (batch.proofs == proofs.length) {
            return abi.encodeWithSelector(ProofsMissing.selector, taskId, proofs.length);
        }
        EnclaveProof calldata proof = proofs[batch.proofs++];
        bytes32 message = Signatures.messageHash(Hashes.enclaveProof(batch.resultHash, c.resultSeal));
        if (Signatures.recover(message, proof.r, proof.vs) != enclave) {
            return abi.encodeWithSelector(IHubErrors.InvalidEnclaveSignature.selector, taskId, enclave);
        }
        address broker = _teeBroker;
        if (broker == address(0)) return refusal;
        message = Signatures.messageHash(Hashes.authorization(c.worker, taskId, enclave));
        if (!Signatures.check(broker, message, proof.authorization)) {
            return abi.encodeWithSelector(IHubErrors.InvalidAuthorization.selector, taskId, c.worker, broker);
        }
        return refusal;
    }

    /// @dev Nothing is refused any more.
    function _fix(Batch memory batch, uint256 size, bytes32 consensus) private {
        bytes32 taskId = batch.taskId;
        Member member = batch.draft.first();
        (batch.hashes[batch.count++], batch.draft) = batch.draft.end(consensus, size);
        if (batch.status == TaskStatus.UNSET) emit IHubTasks.TaskInitialize(taskId, batch.deal.workerpool());
        TaskStore.save(batch.base, TaskStore.committed(batch.code, batch.index, batch.revealDeadline));
        batch.fixedBase = batch.base;
        uint256 stake = batch.stake;
        for (uint256 k = 0; k < size; ++k) {
            Line line = batch.lines.get(k);
            if (stake != 0) batch.book.lock(line, stake);
            emit IHubTasks.TaskContribute(taskId, line.account(), member.resultHash());
            member = member.next();
        }
        emit IHubTasks.TaskConsensus(taskId, consensus);
    }

    // ------------------------------------------------------------------------------------------------ settle

    /// @dev What a deal says, and the accounts of its parties.
    struct Terms {
        StoredDeal deal;
        address code;
        uint256 startTime;
        uint256 deadline;
        address schedulerAccount;
        /// Whether the caller may settle for it.
        bool allowed;
        /// Whether the lines below are those of this deal. Accounts are read only when there is something to pay.
        bool entered;
        Line payer;
        Line appOwner;
        Line datasetOwner;
        Line scheduler;
        uint256 appPrice;
        uint256 datasetPrice;
        uint256 poolPrice;
        uint256 poolStake;
        /// Of a worker; 0 at trust 1.
        uint256 stake;
        /// The workers' part of the pot, in percent.
        uint256 workersRatio;
        address callback;
    }

    /// @dev What `settle` carries from task to task.
    struct Round {
        Book book;
        Outcomes outcomes;
        /// The hub's own account: the pot, and the numbers of settlements and workers.
        uint256 hub;
        uint256 count;
        /// Of the deal read last.
        Terms terms;
        Line kitty;
        /// The list of hashes that counts: its first word in the calldata, its length, its hash, and whether it is known.
        uint256 list;
        uint256 listLength;
        bytes32 batch;
        bool known;
        /// The task at hand, the first of its members and how many they are.
        uint256 base;
        TaskWord task;
        Member first;
        uint256 size;
        Slice results;
        Slice callbackData;
        /// One bit for each member.
        uint256 winners;
        uint256 winnerCount;
        uint256 shares;
        /// Seconds from the deal's start to the reveal deadline.
        uint256 revealDeadline;
        /// Whether the results are a location, and its hash.
        bool isLocation;
        bytes32 location;
        /// What the winners get together.
        uint256 forWorkers;
        /// What the caller gets of whose reward; of nobody's when the scheduler settles.
        address tipper;
        uint256 tip;
        /// Consumers to be called in the end, with the number of their settlement above.
        uint256[] callbacks;
        uint256 callbackCount;
    }

    /// @inheritdoc IHubSettlement
    function settle(Settlement[] calldata settlements, Closing[] calldata closings) external {
        if (settlements.length > MAX_TASKS) revert TooManyTasks(settlements.length, MAX_TASKS);
        if (closings.length != 0 && closings.length != settlements.length) {
            revert IHubErrors.ArrayLengthMismatch(settlements.length, closings.length);
        }
        Round memory round = _openRound(settlements);
        for (uint256 i = 0; i < settlements.length; ++i) {
            Settlement calldata s = settlements[i];
            bytes32[] calldata batch = s.batch;
            if (batch.length != 0 || i == 0) _readList(round, batch);
            bytes memory refusal = _checkOpen(round, s.taskid, closings.length != 0);
            if (refusal.length == 0) refusal = _checkCommittee(round, s);
            if (refusal.length == 0 && round.tipper != address(0)) refusal = _checkClosing(round, s, closings[i]);
            if (refusal.length == 0) refusal = _checkOutcome(round, s);
            if (refusal.length != 0) emit SettlementRefused(s.taskid, refusal);
            else _settle(round, s, i);
        }
        if (round.count == 0) return;
        round.book.writePayments();
        uint256 hub = Ledger.shrunk(round.hub, round.book.total);
        if (settlements.length != 1 || !_keepAlone(round, settlements[0].resultDigest)) {
            hub = hub.withSettlement();
            round.outcomes.save(hub.settlements());
        }
        Accounts.save(address(this), hub);
        if (round.callbackCount != 0) _callBack(round, settlements);
    }

    function _openRound(Settlement[] calldata settlements) private view returns (Round memory round) {
        uint256 members;
        for (uint256 i = 0; i < settlements.length; ++i) {
            members += Committees.atMost(settlements[i].members);
        }
        round.book = Books.open(members + PARTIES * settlements.length);
        // A record is shorter than the settlement it is made of.
        round.outcomes = OutcomeCode.open(msg.data.length);
        round.hub = Accounts.load(address(this));
        round.callbacks = new uint256[](settlements.length);
    }

    // -------------------------------------------------------------------------------------- settle: checks

    /// @dev From here on committees are looked for in this list.
    function _readList(Round memory round, bytes32[] calldata batch) private view {
        uint256 list;
        assembly ("memory-safe") {
            list := batch.offset
        }
        round.list = list;
        round.listLength = batch.length;
        round.batch = Committees.batchHash(batch);
        round.known = _batches[round.batch] != 0;
    }

    function _list(Round memory round) private pure returns (bytes32[] calldata batch) {
        uint256 list = round.list;
        uint256 length = round.listLength;
        assembly ("memory-safe") {
            batch.offset := list
            batch.length := length
        }
    }

    /// @dev May this task be settled, now and by the caller? Leaves somebody as tipper when a closing is needed.
    function _checkOpen(Round memory round, bytes32 taskId, bool closed) private view returns (bytes memory refusal) {
        uint256 base = TaskStore.slotOf(taskId);
        TaskWord task = TaskStore.load(base);
        round.base = base;
        round.task = task;
        TaskStatus status = task.status();
        if (status != TaskStatus.COMMITTED) {
            return abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, status);
        }
        if (round.terms.code != task.deal()) _readTerms(round.terms, task.deal());
        Terms memory terms = round.terms;
        if (block.timestamp >= terms.deadline) return _tooLate(terms.deadline);
        round.tipper = address(0);
        if (terms.allowed) return refusal;
        if (!closed) return _notTheScheduler(terms.schedulerAccount);
        uint256 opening = task.revealDeadline() - terms.deal.time();
        if (block.timestamp < opening) return _tooEarly(opening);
        round.tipper = msg.sender;
        return refusal;
    }

    function _readTerms(Terms memory terms, address code) private view {
        StoredDeal deal = DealCode.load(code);
        terms.code = code;
        terms.deal = deal;
        terms.startTime = deal.startTime();
        terms.deadline = deal.finalDeadline();
        terms.schedulerAccount = deal.scheduler();
        terms.allowed = _actsFor(terms.schedulerAccount);
        terms.entered = false;
        terms.appPrice = deal.appPrice();
        terms.datasetPrice = deal.datasetPrice();
        terms.poolPrice = deal.workerpoolPrice();
        terms.poolStake = deal.poolStake();
        terms.stake = deal.trust() <= 1 ? 0 : deal.workerStake();
        terms.workersRatio = 100 - deal.schedulerRewardRatio();
        terms.callback = deal.callback();
    }

    /// @dev Are these the members that were committed, and does the digest give the consensus? Leaves who won.
    function _checkCommittee(Round memory round, Settlement calldata s) private view returns (bytes memory refusal) {
        bool alone = round.task.isAlone();
        if (!alone && !round.known) return abi.encodeWithSelector(UnknownBatch.selector, round.batch);
        bytes32 taskId = s.taskid;
        bytes32 consensus = Hashes.resultHash(taskId, s.resultDigest);
        bytes32 fixed_ = alone ? TaskStore.committeeOf(round.base) : _at(_list(round), s.place);
        bytes32 hash;
        (hash, round.first, round.size, round.winners) = Committees.read(s.members, taskId, consensus, s.resultDigest);
        if (round.size > Committees.MAX_MEMBERS || hash != fixed_) {
            return abi.encodeWithSelector(CommitteeMismatch.selector, taskId);
        }
        _decide(round, taskId, consensus, s.resultDigest);
        if (round.winners == 0) return abi.encodeWithSelector(NoWinner.selector, taskId);
        return refusal;
    }

    /// @dev The hash at this place; 0, which is no committee's, outside of the list.
    function _at(bytes32[] calldata batch, uint256 place) private pure returns (bytes32) {
        return place < batch.length ? batch[place] : bytes32(0);
    }

    /// @dev Who won: the consensus, as far as the seal is that of the digest, as it is of those who were read as winners.
    function _decide(Round memory round, bytes32 taskId, bytes32 consensus, bytes32 digest) private pure {
        uint256 winners = round.winners;
        uint256 count;
        uint256 shares;
        uint256 size = round.size;
        Member member = round.first;
        // At most 64 of at most 63.
        unchecked {
            for (uint256 k = 0; k < size; ++k) {
                if (
                    (winners >> k) & 1 == 1
                        || (member.resultHash() == consensus
                            && member.resultSeal() == Hashes.resultSeal(member.worker(), taskId, digest))
                ) {
                    winners |= 1 << k;
                    ++count;
                    shares += Consensus.share(member.weight());
                }
                member = member.next();
            }
        }
        round.winners = winners;
        round.winnerCount = count;
        round.shares = shares;
    }

    /// @dev Leaves the winner that signed as tipper.
    function _checkClosing(Round memory round, Settlement calldata s, Closing calldata closing)
        private
        view
        returns (bytes memory refusal)
    {
        bytes32 separator = HubDomain.separator(block.chainid, address(this));
        bytes32 structHash = ClosingHash.structHash(s.taskid, keccak256(s.results), closing.tip);
        address signer = Signatures.recover(HubDomain.digest(separator, structHash), closing.r, closing.vs);
        Member member = round.first;
        for (uint256 winners = round.winners; winners != 0; winners >>= 1) {
            if (winners & 1 == 1 && member.worker() == signer) {
                round.tipper = signer;
                round.tip = closing.tip;
                return refusal;
            }
            member = member.next();
        }
        return abi.encodeWithSelector(InvalidClosing.selector, s.taskid, signer);
    }

    /// @dev Do the results fit in, and does the callback get what the digest stands for?
    function _checkOutcome(Round memory round, Settlement calldata s) private pure returns (bytes memory refusal) {
        bytes calldata data = s.resultsCallback;
        if (data.length != 0 || round.terms.callback != address(0)) {
            bytes32 hash = keccak256(data);
            if (hash != s.resultDigest) {
                return abi.encodeWithSelector(IHubErrors.CallbackDataMismatch.selector, s.resultDigest, hash);
            }
        }
        round.results = Slices.from(s.results);
        round.callbackData = Slices.from(data);
        uint256 losers = round.size - round.winnerCount;
        uint256 size = round.outcomes.sizeWith(round.winnerCount, losers, round.results.length(), data.length);
        uint256 max = round.outcomes.capacity;
        if (size > max) return abi.encodeWithSelector(OutcomeTooLarge.selector, s.taskid, size, max);
        return refusal;
    }

    // -------------------------------------------------------------------------------------- settle: effects

    /// @dev Nothing is refused any more.
    function _settle(Round memory round, Settlement calldata s, uint256 i) private {
        Terms memory terms = round.terms;
        _beginRecord(round, s);
        if (!terms.entered) _enter(round.book, terms);
        bytes32 taskId = s.taskid;
        _paySuccess(round, terms, taskId);
        _payCommittee(round, terms, taskId, s);
        emit IHubTasks.TaskFinalize(taskId, round.results.data());
        if (terms.callback != address(0)) {
            round.callbacks[round.callbackCount++] = (i << 160) | uint160(terms.callback);
        }
    }

    function _beginRecord(Round memory round, Settlement calldata s) private {
        TaskWord task = round.task;
        uint256 place = round.count;
        // At most 256 tasks; the reveal deadline is after the deal's start.
        unchecked {
            round.count = place + 1;
            round.revealDeadline = task.revealDeadline() - round.terms.startTime;
        }
        TaskStore.save(round.base, task.settled(round.hub.withSettlement().settlements(), place));
        (round.isLocation, round.location) =
            round.outcomes.begin(round.revealDeadline, s.resultDigest, round.size, round.results, round.callbackData);
    }

    /// @dev Keeps the outcome of the one task of a call in the task's slots, if it was committed alone and that is enough.
    function _keepAlone(Round memory round, bytes32 digest) private returns (bool) {
        if (!round.task.isAlone() || round.callbackData.length() != 0) return false;
        // A location whose hash is 0 would look like none.
        if (round.isLocation ? round.location == 0 : round.results.length() != 0) return false;
        if (round.winnerCount != round.size || round.size > LoneOutcome.MAX_MEMBERS) return false;
        uint256 members;
        Member member = round.first;
        for (uint256 k = 0; k < round.size; ++k) {
            if (member.enclave() != address(0)) return false;
            uint256 number = round.book.line(member.worker()).word().number();
            members = LoneOutcome.add(members, number, Consensus.share(member.weight()));
            member = member.next();
        }
        if (!LoneOutcome.fits(round.task, members, round.revealDeadline)) return false;
        LoneOutcome.save(round.base, round.task, members, round.revealDeadline, digest, round.location);
        return true;
    }

    /// @dev Finds the accounts of a deal's parties.
    function _enter(Book memory book, Terms memory terms) private view {
        StoredDeal deal = terms.deal;
        (, address datasetOwner,) = deal.dataset();
        terms.payer = book.line(deal.sponsor());
        if (terms.appPrice != 0) terms.appOwner = book.line(deal.appOwner());
        if (terms.datasetPrice != 0) terms.datasetOwner = book.line(datasetOwner);
        terms.scheduler = book.line(terms.schedulerAccount);
        terms.entered = true;
    }

    /// @dev As `finalize` pays before the workers; but the kitty gives no more than the price of the task.
    function _paySuccess(Round memory round, Terms memory terms, bytes32 taskId) private {
        Book memory book = round.book;
        uint256 appPrice = terms.appPrice;
        uint256 datasetPrice = terms.datasetPrice;
        uint256 poolPrice = terms.poolPrice;
        // Three numbers of 64 bits.
        unchecked {
            terms.payer.seize(appPrice + datasetPrice + poolPrice, taskId);
        }
        if (appPrice != 0) book.reward(terms.appOwner, appPrice, taskId);
        if (datasetPrice != 0) book.reward(terms.datasetOwner, datasetPrice, taskId);
        book.unlock(terms.scheduler, terms.poolStake);
        if (!round.kitty.exists()) round.kitty = book.line(Ledger.KITTY);
        uint256 part = Ledger.partOf(round.kitty.word().frozen());
        if (part > poolPrice) part = poolPrice;
        if (part == 0) return;
        round.kitty.seize(part, taskId);
        book.reward(terms.scheduler, part, taskId);
    }

    /// @dev As `finalize` pays the workers, and then the scheduler.
    function _payCommittee(Round memory round, Terms memory terms, bytes32 taskId, Settlement calldata s) private {
        Member member = round.first;
        uint256 size = round.size;
        // Prices and stakes have 64 bits, and the winners' parts are no more than the whole.
        unchecked {
            uint256 pot = terms.poolPrice + terms.stake * (size - round.winnerCount);
            round.forWorkers = (pot * terms.workersRatio) / 100;
            uint256 winners = round.winners;
            for (uint256 k = 0; k < size; ++k) {
                if ((winners >> k) & 1 == 1) pot -= _payWinner(round, member, taskId, s.resultDigest, size > 1);
                else _seizeLoser(round, member, taskId);
                member = member.next();
            }
            round.book.reward(terms.scheduler, pot, taskId);
        }
    }

    function _payWinner(Round memory round, Member member, bytes32 taskId, bytes32 digest, bool scores)
        private
        returns (uint256 amount)
    {
        Book memory book = round.book;
        address worker = member.worker();
        Line line = book.line(worker);
        uint256 share = Consensus.share(member.weight());
        _putNumber(round, line);
        round.outcomes.putWinner(share, member.enclave());
        emit IHubTasks.TaskReveal(taskId, worker, digest);
        // A sum of money times less than 64, by at least 1: weights are at least 2. A tip is at most the amount.
        unchecked {
            amount = (round.forWorkers * share) / round.shares;
            uint256 tip;
            if (worker == round.tipper) {
                tip = round.tip < amount ? round.tip : amount;
                book.reward(book.line(msg.sender), tip, taskId);
            }
            book.rewardWinner(line, round.terms.stake, amount - tip, taskId, scores);
        }
        if (scores) emit IHubTasks.AccurateContribution(worker, taskId);
    }

    function _seizeLoser(Round memory round, Member member, bytes32 taskId) private {
        Line line = round.book.line(member.worker());
        _putNumber(round, line);
        uint256 share = Consensus.share(member.weight());
        round.outcomes.putLoser(share, member.enclave(), member.resultHash(), member.resultSeal());
        Books.seizeLoser(line, round.terms.stake, taskId);
        emit IHubTasks.FaultyContribution(line.account(), taskId);
    }

    /// @dev Names a worker in the record: by its number, which it gets now if it has none and there are any left.
    function _putNumber(Round memory round, Line line) private {
        uint256 number = line.word().number();
        if (number == 0) {
            number = round.hub.number() + 1;
            if (number > Accounts.MAX_NUMBER) return round.outcomes.putWorker(line.account());
            round.hub = round.hub.withNumber(number);
            line.setWord(line.word().withNumber(number));
            WorkerNumbers.save(number, line.account());
        }
        round.outcomes.putWorker(number);
    }

    /// @dev All accounts are written: consumers may do what they like.
    function _callBack(Round memory round, Settlement[] calldata settlements) private {
        uint256 gas_ = _callbackGas;
        for (uint256 i = 0; i < round.callbackCount; ++i) {
            Settlement calldata s = settlements[round.callbacks[i] >> 160];
            address consumer = address(uint160(round.callbacks[i]));
            if (!Callbacks.push(consumer, s.taskid, s.resultsCallback, gas_)) assert(false);
        }
    }

    // ------------------------------------------------------------------------------------------------ release

    /// @inheritdoc IHubSettlement
    function release(bytes32 taskid, bytes32[] calldata batch, uint256 place, bytes32 consensus, bytes calldata members)
        external
    {
        (StoredDeal deal, bytes32 fixed_) = _markReleased(taskid);
        if (fixed_ == 0) {
            bytes32 batchHash = Committees.batchHash(batch);
            if (_batches[batchHash] == 0) revert UnknownBatch(batchHash);
            fixed_ = _at(batch, place);
        }
        // There is no digest, and whoever leaves something out gets another hash.
        (bytes32 hash, Member first, uint256 size,) = Committees.read(members, taskid, consensus, 0);
        if (size > Committees.MAX_MEMBERS || hash != fixed_) revert CommitteeMismatch(taskid);
        if (deal.trust() > 1) _releaseStakes(taskid, deal.workerStake(), consensus, first, size);
        emit CommitteeReleased(taskid);
    }

    /// @return deal the task's deal
    /// @return committee its committee's hash if it was committed alone, otherwise 0
    function _markReleased(bytes32 taskId) private returns (StoredDeal deal, bytes32 committee) {
        uint256 base = TaskStore.slotOf(taskId);
        TaskWord task = TaskStore.load(base);
        TaskStatus status = task.status();
        if (!task.isCommitted() || status == TaskStatus.COMPLETED) {
            revert IHubErrors.UnexpectedTaskStatus(taskId, status);
        }
        if (task.isReleased()) revert AlreadyReleased(taskId);
        deal = DealCode.load(task.deal());
        uint256 deadline = deal.finalDeadline();
        if (block.timestamp < deadline) revert IHubErrors.DeadlineNotReached(deadline, block.timestamp);
        TaskStore.save(base, task.withReleased());
        if (task.isAlone()) committee = TaskStore.committeeOf(base);
    }

    function _releaseStakes(bytes32 taskId, uint256 stake, bytes32 consensus, Member member, uint256 size) private {
        uint256 freed;
        uint256 seized;
        for (uint256 k = 0; k < size; ++k) {
            address worker = member.worker();
            if (member.resultHash() == consensus) {
                Ledger.seize(worker, stake, taskId);
                seized += stake;
            } else {
                Ledger.unlock(worker, stake);
                freed += stake;
            }
            member = member.next();
        }
        Ledger.creditKitty(seized, taskId);
        Ledger.shrinkPot(freed);
    }

    // ------------------------------------------------------------------------------------------------ delegate

    /// @inheritdoc IHubSettlement
    function setDelegate(address delegate) external {
        _delegates[msg.sender] = delegate;
        emit DelegateSet(msg.sender, delegate);
    }

    /// @inheritdoc IHubSettlement
    function viewDelegate(address scheduler) external view returns (address) {
        return _delegates[scheduler];
    }

    /// @inheritdoc IHubSettlement
    function viewBatch(bytes32 batch) external view returns (uint256 time) {
        return _batches[batch];
    }

    /// @inheritdoc IHubSettlement
    function viewCommitment(bytes32 taskid) external view returns (bool committed, bool settled, bool released) {
        TaskWord task = TaskStore.load(TaskStore.slotOf(taskid));
        committed = task.isCommitted();
        settled = committed && task.status() == TaskStatus.COMPLETED;
        released = task.isReleased();
    }

    /// @inheritdoc IHubSettlement
    function viewCommittee(bytes32 taskid) external view returns (bytes32 committee) {
        uint256 base = TaskStore.slotOf(taskid);
        TaskWord task = TaskStore.load(base);
        if (task.isAlone() && task.status() != TaskStatus.COMPLETED) committee = TaskStore.committeeOf(base);
    }

    function _actsFor(address scheduler) private view returns (bool) {
        return msg.sender == scheduler || msg.sender == _delegates[scheduler];
    }

    // ------------------------------------------------------------------------------------------------ refusals

    function _tooLate(uint256 deadline) private view returns (bytes memory) {
        return abi.encodeWithSelector(IHubErrors.DeadlineReached.selector, deadline, block.timestamp);
    }

    function _tooEarly(uint256 deadline) private view returns (bytes memory) {
        return abi.encodeWithSelector(IHubErrors.DeadlineNotReached.selector, deadline, block.timestamp);
    }

    function _notTheScheduler(address scheduler) private view returns (bytes memory) {
        return abi.encodeWithSelector(IHubErrors.CallerIsNotTheScheduler.selector, msg.sender, scheduler);
    }
}
