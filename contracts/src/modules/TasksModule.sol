// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {IHubTasks} from "../interfaces/IHubTasks.sol";
import {Accounts} from "../libraries/Accounts.sol";
import {Callbacks} from "../libraries/Callbacks.sol";
import {Consensus} from "../libraries/Consensus.sol";
import {DealCode, StoredDeal} from "../libraries/DealCode.sol";
import {Hashes} from "../libraries/Hashes.sol";
import {Ledger} from "../libraries/Ledger.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Tags} from "../libraries/Tags.sol";
import {ContributionWord, TaskStore, TaskWord} from "../libraries/TaskStore.sol";
import {ContributionStatus, TaskStatus} from "../types/Enums.sol";
import {HubStorage} from "./HubStorage.sol";

/// @title Tasks: contributions, consensus, payment
contract TasksModule is IHubTasks, HubStorage {
    using Accounts for uint256;
    using Tags for bytes32;

    // ------------------------------------------------------------------------------------------------ initialize

    /// @inheritdoc IHubTasks
    function initialize(bytes32 dealId, uint256 index) external returns (bytes32 taskId) {
        return _initialize(dealId, index);
    }

    /// @inheritdoc IHubTasks
    function initializeArray(bytes32[] calldata dealIds, uint256[] calldata indexes) external returns (bool) {
        _sameLength(dealIds.length, indexes.length);
        for (uint256 i = 0; i < dealIds.length; ++i) {
            _initialize(dealIds[i], indexes[i]);
        }
        return true;
    }

    function _initialize(bytes32 dealId, uint256 index) private returns (bytes32 taskId) {
        address code = dealAddress(dealId);
        StoredDeal deal = DealCode.load(code);
        uint256 first = deal.botFirst();
        if (index < first || index - first >= deal.botSize()) {
            revert IHubErrors.TaskOutsideDeal(dealId, index, first, deal.botSize());
        }
        taskId = Hashes.taskId(dealId, index);
        uint256 base = TaskStore.slotOf(taskId);
        _is(taskId, TaskStore.load(base), TaskStatus.UNSET);
        TaskStore.save(base, TaskStore.active(code, index - first));
        emit TaskInitialize(taskId, deal.workerpool());
    }

    // ------------------------------------------------------------------------------------------------ contribute

    /// @dev How the contributions so far stand to a new one.
    struct Scan {
        /// Number of contributions, and so the place of the next.
        uint256 count;
        /// Number of groups, those without members in the running included.
        uint256 groups;
        /// Group of the new result hash; `groups` when it opens one.
        uint256 group;
        /// Weight of that group, without the new contribution.
        uint256 groupWeight;
        /// 1 and the weights of all groups.
        uint256 total;
        /// Weight of the new contribution.
        uint256 weight;
    }

    /// @inheritdoc IHubTasks
    function contribute(
        bytes32 taskId,
        bytes32 resultHash,
        bytes32 resultSeal,
        address enclaveChallenge,
        bytes calldata enclaveSign,
        bytes calldata authorizationSign
    ) external {
        uint256 base = TaskStore.slotOf(taskId);
        TaskWord task = TaskStore.load(base);
        _is(taskId, task, TaskStatus.ACTIVE);
        StoredDeal deal = DealCode.load(task.deal());
        _before(deal.contributionDeadline());
        Scan memory scan = _scan(base, taskId, resultHash);
        _checkAuthorization(deal, taskId, enclaveChallenge, authorizationSign);
        _checkEnclave(taskId, enclaveChallenge, resultHash, resultSeal, enclaveSign);

        Ledger.lock(msg.sender, deal.workerStake());
        Ledger.growPot(deal.workerStake());
        emit TaskContribute(taskId, msg.sender, resultHash);

        scan.weight = Consensus.weight(Accounts.load(msg.sender).score());
        if (scan.group == scan.groups) TaskStore.saveGroup(base, scan.group, resultHash);
        _saveContribution(base, scan, resultSeal, enclaveChallenge);
        if (!_consensus(scan, deal.trust())) return;
        TaskStore.save(base, task.revealing(scan.group, block.timestamp + 2 * deal.time()));
        emit TaskConsensus(taskId, resultHash);
    }

    /// @dev Reads all contributions: the sender's must not be among them, and there must be room for one more.
    function _scan(uint256 base, bytes32 taskId, bytes32 resultHash) private view returns (Scan memory scan) {
        uint256[] memory weights;
        scan.group = type(uint256).max;
        scan.total = 1;
        for (;; ++scan.count) {
            ContributionWord word = TaskStore.contribution(base, scan.count);
            if (!word.exists()) break;
            if (word.worker() == msg.sender) revert IHubErrors.AlreadyContributed(taskId, msg.sender);
            if (scan.count == 0) weights = new uint256[](TaskStore.MAX_CONTRIBUTORS);
            uint256 group = word.groupNumber();
            if (group == scan.groups) {
                ++scan.groups;
                if (TaskStore.groupOf(base, group) == resultHash) scan.group = group;
            }
            if (!word.isRejected()) weights[group] = (weights[group] == 0 ? 1 : weights[group]) * word.weight();
        }
        if (scan.count == TaskStore.MAX_CONTRIBUTORS) {
            revert IHubErrors.TooManyContributors(taskId, TaskStore.MAX_CONTRIBUTORS);
        }
        for (uint256 g = 0; g < scan.groups; ++g) {
            scan.total += weights[g];
        }
        if (scan.group == type(uint256).max) scan.group = scan.groups;
        else scan.groupWeight = weights[scan.group];
    }

    function _saveContribution(uint256 base, Scan memory scan, bytes32 resultSeal, address enclaveChallenge) private {
        bool sealed_ = resultSeal != 0;
        bool enclave = enclaveChallenge != address(0);
        TaskStore.saveContribution(
            base, scan.count, TaskStore.contributed(msg.sender, scan.weight, scan.group, sealed_, enclave)
        );
        if (sealed_) TaskStore.saveSeal(base, scan.count, resultSeal);
        if (enclave) TaskStore.saveEnclave(base, scan.count, enclaveChallenge);
    }

    /// @dev Is the new contribution's group believed, now that it has one more member?
    function _consensus(Scan memory scan, uint256 trust) private pure returns (bool) {
        uint256 groupWeight = (scan.groupWeight == 0 ? 1 : scan.groupWeight) * scan.weight;
        return Consensus.reached(groupWeight, scan.total - scan.groupWeight + groupWeight, trust);
    }

    // ------------------------------------------------------------------------------------------------ reveal

    /// @inheritdoc IHubTasks
    function reveal(bytes32 taskId, bytes32 resultDigest) external {
        uint256 base = TaskStore.slotOf(taskId);
        TaskWord task = TaskStore.load(base);
        _is(taskId, task, TaskStatus.REVEALING);
        _before(task.revealDeadline());
        (uint256 k, ContributionWord word) = _contributionOf(base, msg.sender);
        ContributionStatus status = _status(base, k, word);
        if (status != ContributionStatus.CONTRIBUTED) {
            revert IHubErrors.NothingToReveal(taskId, msg.sender, status);
        }
        if (word.groupNumber() != task.group()) revert IHubErrors.NotInConsensus(taskId, msg.sender);
        _checkDigest(taskId, base, task, resultDigest);
        bytes32 seal = Hashes.resultSeal(msg.sender, taskId, resultDigest);
        bytes32 contributed = TaskStore.sealOf(base, k);
        if (seal != contributed) revert IHubErrors.ResultSealMismatch(contributed, seal);

        TaskStore.saveSeal(base, k, 0);
        if (!task.isRevealed()) {
            TaskStore.saveGroup(base, task.group(), resultDigest);
            TaskStore.save(base, task.withRevealed());
        }
        emit TaskReveal(taskId, msg.sender, resultDigest);
    }

    function _checkDigest(bytes32 taskId, uint256 base, TaskWord task, bytes32 digest) private view {
        bytes32 hash = Hashes.resultHash(taskId, digest);
        bytes32 consensus = TaskStore.groupOf(base, task.group());
        if (task.isRevealed()) consensus = Hashes.resultHash(taskId, consensus);
        if (hash != consensus) revert IHubErrors.ResultHashMismatch(consensus, hash);
    }

    function _contributionOf(uint256 base, address worker) private view returns (uint256 k, ContributionWord word) {
        for (;; ++k) {
            word = TaskStore.contribution(base, k);
            if (!word.exists() || word.worker() == worker) return (k, word);
        }
    }

    function _status(uint256 base, uint256 k, ContributionWord word) private view returns (ContributionStatus) {
        if (!word.exists()) return ContributionStatus.UNSET;
        if (word.isRejected()) return ContributionStatus.REJECTED;
        return TaskStore.proved(base, k, word) ? ContributionStatus.PROVED : ContributionStatus.CONTRIBUTED;
    }

    // ------------------------------------------------------------------------------------------------ reopen

    /// @inheritdoc IHubTasks
    function reopen(bytes32 taskId) external {
        uint256 base = TaskStore.slotOf(taskId);
        TaskWord task = TaskStore.load(base);
        StoredDeal deal = DealCode.load(task.deal());
        _onlyScheduler(deal);
        _is(taskId, task, TaskStatus.REVEALING);
        _before(deal.finalDeadline());
        _after(task.revealDeadline());
        if (task.isRevealed()) revert IHubErrors.AlreadyRevealed(taskId, _countProved(base, task.group()));

        for (uint256 k = 0;; ++k) {
            ContributionWord word = TaskStore.contribution(base, k);
            if (!word.exists()) break;
            if (word.groupNumber() == task.group()) TaskStore.saveContribution(base, k, word.rejected());
        }
        TaskStore.save(base, task.reopened());
        emit TaskReopen(taskId);
    }

    function _countProved(uint256 base, uint256 group) private view returns (uint256 count) {
        for (uint256 k = 0;; ++k) {
            ContributionWord word = TaskStore.contribution(base, k);
            if (!word.exists()) return count;
            if (word.groupNumber() == group && TaskStore.proved(base, k, word)) ++count;
        }
    }

    // ------------------------------------------------------------------------------------------------ finalize

    /// @dev Who contributed, and how it ended.
    struct Committee {
        /// Worker of each contribution, and in the bits above its share of the reward; no share when it was not proved.
        uint256[] members;
        uint256 count;
        uint256 winners;
        uint256 revealed;
        /// Sum of the shares of those who revealed.
        uint256 shares;
    }

    /// @inheritdoc IHubTasks
    function finalize(bytes32 taskId, bytes calldata results, bytes calldata resultsCallback) external {
        uint256 base = TaskStore.slotOf(taskId);
        TaskWord task = TaskStore.load(base);
        StoredDeal deal = DealCode.load(task.deal());
        _onlyScheduler(deal);
        _is(taskId, task, TaskStatus.REVEALING);
        _before(deal.finalDeadline());
        Committee memory committee = _committee(base, task.group());
        if (committee.revealed != committee.winners) {
            if (committee.revealed == 0 || block.timestamp < task.revealDeadline()) {
                revert IHubErrors.RevealsMissing(committee.revealed, committee.winners, task.revealDeadline());
            }
        }
        _checkCallbackData(deal, TaskStore.groupOf(base, task.group()), resultsCallback);

        TaskStore.save(base, task.withStatus(TaskStatus.COMPLETED));
        TaskStore.writeOutcome(taskId, results, resultsCallback);
        uint256 paid = _paySuccess(deal, taskId);
        paid += _payCommittee(deal, taskId, committee);
        Ledger.shrinkPot(paid);
        emit TaskFinalize(taskId, results);
        _callBack(deal, taskId, resultsCallback);
    }

    function _committee(uint256 base, uint256 group) private view returns (Committee memory committee) {
        committee.members = new uint256[](TaskStore.MAX_CONTRIBUTORS);
        for (uint256 k = 0;; ++k) {
            ContributionWord word = TaskStore.contribution(base, k);
            if (!word.exists()) {
                committee.count = k;
                return committee;
            }
            uint256 member = uint160(word.worker());
            if (word.groupNumber() == group && !word.isRejected()) {
                ++committee.winners;
                if (TaskStore.proved(base, k, word)) {
                    uint256 share = Consensus.share(word.weight());
                    ++committee.revealed;
                    committee.shares += share;
                    member |= share << 160;
                }
            }
            committee.members[k] = member;
        }
    }

    /// @dev What a delivered task pays before its workers: the requester (or sponsor) pays all, the owners of app and dataset
    /// get their prices, and the scheduler its stake back and a part of the kitty.
    /// @return paid what leaves the pot
    function _paySuccess(StoredDeal deal, bytes32 taskId) private returns (uint256 paid) {
        uint256 appPrice = deal.appPrice();
        (, address datasetOwner, uint256 datasetPrice) = deal.dataset();
        Ledger.seize(deal.sponsor(), appPrice + datasetPrice + deal.workerpoolPrice(), taskId);
        if (appPrice > 0) Ledger.reward(deal.appOwner(), appPrice, taskId);
        if (datasetPrice > 0) Ledger.reward(datasetOwner, datasetPrice, taskId);
        uint256 stake = deal.poolStake();
        Ledger.unlock(deal.scheduler(), stake);
        return appPrice + datasetPrice + stake + Ledger.shareKitty(deal.scheduler(), taskId);
    }

    /// @dev The workerpool price and the losers' stakes: the winners share them after the scheduler's ratio, by the logarithm
    /// of their weights; what is left, with what rounding leaves, is the scheduler's.
    /// @return paid what leaves the pot
    function _payCommittee(StoredDeal deal, bytes32 taskId, Committee memory committee) private returns (uint256 paid) {
        uint256 stake = deal.workerStake();
        uint256 pot = deal.workerpoolPrice() + stake * (committee.count - committee.revealed);
        uint256 forWorkers = (pot * (100 - deal.schedulerRewardRatio())) / 100;
        paid = pot;
        for (uint256 k = 0; k < committee.count; ++k) {
            address worker = address(uint160(committee.members[k]));
            uint256 share = committee.members[k] >> 160;
            if (share != 0) {
                uint256 amount = (forWorkers * share) / committee.shares;
                Ledger.settleWinner(worker, stake, amount, taskId, committee.count > 1);
                pot -= amount;
                paid += stake;
                if (committee.count > 1) emit AccurateContribution(worker, taskId);
            } else {
                Ledger.settleLoser(worker, stake, taskId);
                emit FaultyContribution(worker, taskId);
            }
        }
        Ledger.reward(deal.scheduler(), pot, taskId);
    }

    // ------------------------------------------------------------------------------------------------ at once

    /// @inheritdoc IHubTasks
    function contributeAndFinalize(
        bytes32 taskId,
        bytes32 resultDigest,
        bytes calldata results,
        bytes calldata resultsCallback,
        address enclaveChallenge,
        bytes calldata enclaveSign,
        bytes calldata authorizationSign
    ) external {
        StoredDeal deal = _completeAlone(taskId, resultDigest, resultsCallback);
        _checkAuthorization(deal, taskId, enclaveChallenge, authorizationSign);
        _checkEnclaveOf(taskId, enclaveChallenge, resultDigest, enclaveSign);
        TaskStore.writeSoloOutcome(taskId, msg.sender, enclaveChallenge, resultDigest, results, resultsCallback);
        _payAlone(deal, taskId);
        _announceAlone(taskId, resultDigest);
        emit TaskFinalize(taskId, results);
        _callBack(deal, taskId, resultsCallback);
    }

    function _announceAlone(bytes32 taskId, bytes32 digest) private {
        bytes32 hash = Hashes.resultHash(taskId, digest);
        emit TaskContribute(taskId, msg.sender, hash);
        emit TaskConsensus(taskId, hash);
        emit TaskReveal(taskId, msg.sender, digest);
    }

    /// @dev Checks the task and completes it; whether the worker may is checked next.
    function _completeAlone(bytes32 taskId, bytes32 digest, bytes calldata callbackData)
        private
        returns (StoredDeal deal)
    {
        uint256 base = TaskStore.slotOf(taskId);
        TaskWord task = TaskStore.load(base);
        _is(taskId, task, TaskStatus.ACTIVE);
        deal = DealCode.load(task.deal());
        _before(deal.contributionDeadline());
        if (TaskStore.contribution(base, 0).exists()) revert IHubErrors.ContributionsExist(taskId);
        if (deal.trust() != 1) revert IHubErrors.TrustTooHigh(taskId, deal.trust());
        _checkCallbackData(deal, digest, callbackData);
        task = task.revealing(0, block.timestamp + 2 * deal.time()).withSolo();
        TaskStore.save(base, task.withStatus(TaskStatus.COMPLETED));
    }

    function _payAlone(StoredDeal deal, bytes32 taskId) private {
        uint256 paid = _paySuccess(deal, taskId);
        uint256 price = deal.workerpoolPrice();
        uint256 forWorker = (price * (100 - deal.schedulerRewardRatio())) / 100;
        Ledger.reward(msg.sender, forWorker, taskId);
        Ledger.reward(deal.scheduler(), price - forWorker, taskId);
        Ledger.shrinkPot(paid + price);
    }

    // ------------------------------------------------------------------------------------------------ claim

    /// @inheritdoc IHubTasks
    function claim(bytes32 taskId) external {
        _claim(taskId);
    }

    /// @inheritdoc IHubTasks
    function claimArray(bytes32[] calldata taskIds) external returns (bool) {
        for (uint256 i = 0; i < taskIds.length; ++i) {
            _claim(taskIds[i]);
        }
        return true;
    }

    /// @inheritdoc IHubTasks
    function initializeAndClaimArray(bytes32[] calldata dealIds, uint256[] calldata indexes) external returns (bool) {
        _sameLength(dealIds.length, indexes.length);
        for (uint256 i = 0; i < dealIds.length; ++i) {
            _claim(_initialize(dealIds[i], indexes[i]));
        }
        return true;
    }

    function _claim(bytes32 taskId) private {
        uint256 base = TaskStore.slotOf(taskId);
        TaskWord task = TaskStore.load(base);
        TaskStatus status = task.status();
        if (status != TaskStatus.ACTIVE && status != TaskStatus.REVEALING && status != TaskStatus.COMMITTED) {
            revert IHubErrors.UnexpectedTaskStatus(taskId, status);
        }
        StoredDeal deal = DealCode.load(task.deal());
        _after(deal.finalDeadline());

        TaskStore.save(base, task.withStatus(TaskStatus.FAILED));
        uint256 freed = deal.taskPrice();
        Ledger.unlock(deal.sponsor(), freed);
        Ledger.feedKitty(deal.scheduler(), deal.poolStake(), taskId);
        uint256 stake = deal.workerStake();
        for (uint256 k = 0;; ++k) {
            ContributionWord word = TaskStore.contribution(base, k);
            if (!word.exists()) break;
            Ledger.unlock(word.worker(), stake);
            freed += stake;
        }
        Ledger.shrinkPot(freed);
        emit TaskClaimed(taskId);
    }

    // ------------------------------------------------------------------------------------------------ checks

    function _is(bytes32 taskId, TaskWord task, TaskStatus expected) private pure {
        if (task.status() != expected) revert IHubErrors.UnexpectedTaskStatus(taskId, task.status());
    }

    function _before(uint256 deadline) private view {
        if (block.timestamp >= deadline) revert IHubErrors.DeadlineReached(deadline, block.timestamp);
    }

    function _after(uint256 deadline) private view {
        if (block.timestamp < deadline) revert IHubErrors.DeadlineNotReached(deadline, block.timestamp);
    }

    function _sameLength(uint256 a, uint256 b) private pure {
        if (a != b) revert IHubErrors.ArrayLengthMismatch(a, b);
    }

    /// @dev An unknown task has no deal, and so a scheduler of 0.
    function _onlyScheduler(StoredDeal deal) private view {
        if (msg.sender != deal.scheduler()) revert IHubErrors.CallerIsNotTheScheduler(msg.sender, deal.scheduler());
    }

    function _checkAuthorization(
        StoredDeal deal,
        bytes32 taskId,
        address enclaveChallenge,
        bytes calldata authorizationSign
    ) private view {
        if (enclaveChallenge == address(0) && deal.tag().needsEnclave()) {
            revert IHubErrors.EnclaveRequired(taskId);
        }
        address signer = deal.scheduler();
        if (enclaveChallenge != address(0) && _teeBroker != address(0)) signer = _teeBroker;
        bytes32 message = Hashes.authorization(msg.sender, taskId, enclaveChallenge);
        if (!Signatures.verifyMessage(signer, message, authorizationSign)) {
            revert IHubErrors.InvalidAuthorization(taskId, msg.sender, signer);
        }
    }

    function _checkEnclave(
        bytes32 taskId,
        address enclaveChallenge,
        bytes32 resultHash,
        bytes32 resultSeal,
        bytes calldata enclaveSign
    ) private view {
        if (enclaveChallenge == address(0)) return;
        bytes32 message = Hashes.enclaveProof(resultHash, resultSeal);
        if (!Signatures.verifyMessage(enclaveChallenge, message, enclaveSign)) {
            revert IHubErrors.InvalidEnclaveSignature(taskId, enclaveChallenge);
        }
    }

    function _checkEnclaveOf(bytes32 taskId, address enclaveChallenge, bytes32 digest, bytes calldata enclaveSign)
        private
        view
    {
        bytes32 hash = Hashes.resultHash(taskId, digest);
        bytes32 seal = Hashes.resultSeal(msg.sender, taskId, digest);
        _checkEnclave(taskId, enclaveChallenge, hash, seal, enclaveSign);
    }

    /// @dev With a callback the digest stands for its data, so that what was agreed on is what is delivered.
    function _checkCallbackData(StoredDeal deal, bytes32 digest, bytes calldata callbackData) private pure {
        if (deal.callback() == address(0) && callbackData.length == 0) return;
        bytes32 hash = keccak256(callbackData);
        if (hash != digest) revert IHubErrors.CallbackDataMismatch(digest, hash);
    }

    function _callBack(StoredDeal deal, bytes32 taskId, bytes calldata callbackData) private {
        address callback = deal.callback();
        if (callback == address(0)) return;
        if (!Callbacks.push(callback, taskId, callbackData, _callbackGas)) assert(false);
    }
}
