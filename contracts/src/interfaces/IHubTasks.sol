// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Tasks: contributions, consensus, payment
/// @notice UNSET → initialize → ACTIVE → contribute until consensus → REVEALING → reveal → finalize → COMPLETED.
/// Nothing revealed: reopen → ACTIVE. Too late: claim → FAILED. One worker at trust 1: contributeAndFinalize.
/// @dev With T the category's time and S the time of the match: contributions before S + 7 T, reveals within 2 T from the
/// consensus, finalization before S + 10 T, claim from then on.
interface IHubTasks {
    event TaskInitialize(bytes32 indexed taskid, address indexed workerpool);
    event TaskContribute(bytes32 indexed taskid, address indexed worker, bytes32 hash);
    event TaskConsensus(bytes32 indexed taskid, bytes32 consensus);
    event TaskReveal(bytes32 indexed taskid, address indexed worker, bytes32 digest);
    event TaskReopen(bytes32 indexed taskid);
    event TaskFinalize(bytes32 indexed taskid, bytes results);
    event TaskClaimed(bytes32 indexed taskid);
    /// @notice The worker's score grows by one.
    event AccurateContribution(address indexed worker, bytes32 indexed taskid);
    /// @notice The worker loses a third of its score.
    event FaultyContribution(address indexed worker, bytes32 indexed taskid);

    /// @notice Opens task `index` of a deal. Anybody may call, at any time.
    /// @dev `TaskOutsideDeal`, `UnexpectedTaskStatus`.
    /// @param dealId the deal
    /// @param index index of the task inside the request
    /// @return taskId keccak256(dealId, index)
    function initialize(bytes32 dealId, uint256 index) external returns (bytes32 taskId);
    /// @notice Opens several tasks, all or none; `ArrayLengthMismatch`.
    /// @param dealIds the deal of each task
    /// @param indexes the index of each task inside its request
    /// @return true, or the call fails
    function initializeArray(bytes32[] calldata dealIds, uint256[] calldata indexes) external returns (bool);

    /// @notice The caller, a worker, commits to a result without showing it, and locks the deal's worker stake.
    /// @dev `UnexpectedTaskStatus`, `DeadlineReached`, `AlreadyContributed`, `EnclaveRequired`, `InvalidAuthorization`,
    /// `InvalidEnclaveSignature`, `TooManyContributors`, "IexecEscrow: Transfer amount exceeds balance".
    /// Rationale: the seal binds the worker to its own result before any other can be copied; the weight of a worker grows
    /// with its score, and consensus is when the chance that all of a group are wrong is below 1 / trust.
    /// @param taskId the task
    /// @param resultHash keccak256(taskId, digest)
    /// @param resultSeal keccak256(worker, taskId, digest)
    /// @param enclaveChallenge key of the enclave that computed it; 0 without
    /// @param enclaveSign ERC-191 signature of the enclave over keccak256(resultHash, resultSeal)
    /// @param authorizationSign ERC-191 signature of the scheduler, or of the TEE broker for an enclave, over
    /// keccak256(worker, taskId, enclaveChallenge)
    function contribute(
        bytes32 taskId,
        bytes32 resultHash,
        bytes32 resultSeal,
        address enclaveChallenge,
        bytes calldata enclaveSign,
        bytes calldata authorizationSign
    ) external;

    /// @notice The caller, a winner, shows the digest behind its hash and seal.
    /// @dev `UnexpectedTaskStatus`, `DeadlineReached`, `NothingToReveal`, `NotInConsensus`, `ResultHashMismatch`,
    /// `ResultSealMismatch`.
    /// @param taskId the task
    /// @param resultDigest what hash and seal were made of
    function reveal(bytes32 taskId, bytes32 resultDigest) external;

    /// @notice Drops a consensus that nobody revealed and lets other workers contribute. Scheduler only.
    /// @dev `CallerIsNotTheScheduler`, `UnexpectedTaskStatus`, `DeadlineReached`, `DeadlineNotReached`, `AlreadyRevealed`.
    /// @param taskId the task
    function reopen(bytes32 taskId) external;

    /// @notice Ends a task whose winners revealed, or had their time to: everybody is paid. Scheduler only.
    /// @dev `CallerIsNotTheScheduler`, `UnexpectedTaskStatus`, `DeadlineReached`, `RevealsMissing`, `CallbackDataMismatch`;
    /// panic 0x01 when there is not enough gas for the callback.
    /// Rationale: the losers' stakes go to the winners, so that lying costs more than a share of the reward; the scheduler
    /// gets the rest, and its own stake back, and a part of what undelivering schedulers left in the kitty.
    /// @param taskId the task
    /// @param results where the result is, unchecked
    /// @param resultsCallback what the deal's callback receives; its hash must be the digest
    function finalize(bytes32 taskId, bytes calldata results, bytes calldata resultsCallback) external;

    /// @notice The whole task in one call, by one worker, at trust 1.
    /// @dev The worker locks nothing and its score does not change: there is nobody to disagree with. `UnexpectedTaskStatus`,
    /// `DeadlineReached`, `ContributionsExist`, `TrustTooHigh`, `CallbackDataMismatch`, `EnclaveRequired`,
    /// `InvalidAuthorization`, `InvalidEnclaveSignature`; panic 0x01 as in `finalize`.
    /// @param taskId the task
    /// @param resultDigest what the result hash and the seal were made of
    /// @param results where the result is, unchecked
    /// @param resultsCallback what the deal's callback receives; its hash must be the digest
    /// @param enclaveChallenge key of the enclave that computed it; 0 without
    /// @param enclaveSign signature of the enclave, as for `contribute`
    /// @param authorizationSign signature of the scheduler, or of the TEE broker, as for `contribute`
    function contributeAndFinalize(
        bytes32 taskId,
        bytes32 resultDigest,
        bytes calldata results,
        bytes calldata resultsCallback,
        address enclaveChallenge,
        bytes calldata enclaveSign,
        bytes calldata authorizationSign
    ) external;

    /// @notice Ends a task that was not finalized in time: the payer is refunded, the scheduler's stake goes to the kitty,
    /// all workers get their stakes back, whatever they said, and though they did not reveal or were rejected by `reopen`.
    /// Anybody may call. (The stakes of a committee wait for `release`.)
    /// @dev `UnexpectedTaskStatus`, `DeadlineNotReached`.
    /// Rationale: the scheduler chose the workers and promised a result, so it alone pays for a failure.
    /// @param taskId the task
    function claim(bytes32 taskId) external;
    /// @notice Claims several tasks, all or none.
    /// @param taskIds the tasks
    /// @return true, or the call fails
    function claimArray(bytes32[] calldata taskIds) external returns (bool);
    /// @notice Initializes and claims several tasks, all or none; `ArrayLengthMismatch`.
    /// @param dealIds the deal of each task
    /// @param indexes the index of each task inside its request
    /// @return true, or the call fails
    function initializeAndClaimArray(bytes32[] calldata dealIds, uint256[] calldata indexes) external returns (bool);
}
